package io.swremu.content.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Records which repository an upload belongs to, so that nobody can continue it under another name. */
@Entity
public class BlobUpload {
    @Id
    private String id;

    private long repositoryId;
    private Instant begunAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected BlobUpload() {}

    BlobUpload(String id, long repositoryId, Instant begunAt) {
        this.id = id;
        this.repositoryId = repositoryId;
        this.begunAt = begunAt;
    }
}
