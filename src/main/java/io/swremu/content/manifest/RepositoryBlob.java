package io.swremu.content.manifest;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** Records that a blob can be reached through a repository. */
@Entity
class RepositoryBlob {
    @EmbeddedId
    private Key key;

    private long size;
    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected RepositoryBlob() {}

    String digest() {
        return key.digest();
    }

    long size() {
        return size;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    @Embeddable
    record Key(long repositoryId, String digest) implements Serializable {}
}
