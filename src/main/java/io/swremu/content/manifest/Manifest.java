package io.swremu.content.manifest;

import io.swremu.content.blob.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A manifest of a repository. It never changes, because its name is its digest. */
@Entity
public class Manifest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String digest;
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private ManifestKind kind;

    private int contentLength;
    private @Nullable String configDigest;
    private @Nullable String artifactType;
    private @Nullable String subjectDigest;
    private @Nullable String annotations;
    private long size;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Manifest() {}

    Manifest(long repositoryId, ManifestContent content, long size, Instant createdAt) {
        this.repositoryId = repositoryId;
        this.digest = content.digest().toString();
        this.mediaType = content.mediaType();
        this.kind = content.kind();
        this.contentLength = content.bytes().length;
        this.configDigest =
                content.config().map(config -> config.digest().toString()).orElse(null);
        this.artifactType = content.artifactType().orElse(null);
        this.subjectDigest =
                content.subject().map(subject -> subject.digest().toString()).orElse(null);
        this.annotations = content.annotations();
        this.size = size;
        this.createdAt = createdAt;
    }

    /** The id by which tags refer to the manifest. */
    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /** The digest of its bytes. */
    public Digest digest() {
        return Digest.parse(digest);
    }

    /** The media type it was pushed with. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it names other manifests. */
    public boolean isIndex() {
        return kind == ManifestKind.INDEX;
    }

    /** The length of the manifest itself, in bytes. */
    public int contentLength() {
        return contentLength;
    }
}
