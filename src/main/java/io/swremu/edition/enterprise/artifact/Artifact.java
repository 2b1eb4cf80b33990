package io.swremu.edition.enterprise.artifact;

import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.edition.enterprise.repository.InstanceRepository;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the management API says of a manifest in an instance. */
@Entity
@Table(name = "ee_artifact")
class Artifact {
    @Id
    private long manifestId;

    private long repositoryId;
    private long registryId;
    private String digest;
    private String type;
    private String mediaType;
    private String manifestMediaType;
    private long size;
    private @Nullable String subjectDigest;
    private @Nullable String accessoryType;
    private boolean listed;
    private Instant pushedAt;
    private @Nullable Instant pulledAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Artifact() {}

    /** @param childrenSize bytes of all that an index names; 0 for an image */
    Artifact(long manifestId, InstanceRepository repository, ManifestContent content, long childrenSize, Instant now) {
        ArtifactKind kind = ArtifactKind.of(content);
        this.manifestId = manifestId;
        this.repositoryId = repository.id();
        this.registryId = repository.registryId();
        this.digest = content.digest().toString();
        this.type = kind.type();
        this.mediaType = kind.mediaType();
        this.manifestMediaType = content.mediaType();
        this.size = content.bytes().length
                + Stream.concat(content.config().stream(), content.layers().stream())
                        .mapToLong(Descriptor::size)
                        .sum()
                + childrenSize;
        this.subjectDigest =
                content.subject().map(subject -> subject.digest().toString()).orElse(null);
        this.accessoryType = content.subject().isPresent() ? AccessoryType.of(content) : null;
        this.pushedAt = now;
    }

    /** The id of its manifest, by which clients name it, too. */
    long id() {
        return manifestId;
    }

    long repositoryId() {
        return repositoryId;
    }

    String digest() {
        return digest;
    }

    String type() {
        return type;
    }

    boolean isChart() {
        return type.equals(ArtifactKind.CHART);
    }

    String mediaType() {
        return mediaType;
    }

    String manifestMediaType() {
        return manifestMediaType;
    }

    long size() {
        return size;
    }

    @Nullable
    String accessoryType() {
        return accessoryType;
    }

    /** When it was first pushed. */
    Instant pushedAt() {
        return pushedAt;
    }

    @Nullable
    Instant pulledAt() {
        return pulledAt;
    }
}
