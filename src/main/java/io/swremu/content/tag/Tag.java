package io.swremu.content.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A name of a manifest in a repository. */
@Entity
@Table(name = "image_tag")
public class Tag {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String name;
    private long manifestId;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Tag() {}

    public Tag(long repositoryId, TagName name, long manifestId, Instant now) {
        this.repositoryId = repositoryId;
        this.name = name.value();
        this.manifestId = manifestId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public long manifestId() {
        return manifestId;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Lets the tag name another manifest, or the same again: either way it has been pushed. */
    public void moveTo(long otherManifestId, Instant now) {
        manifestId = otherManifestId;
        updatedAt = now;
    }
}
