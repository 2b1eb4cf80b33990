package io.swremu.content.blob;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an upload is.
 *
 * @param id the name the store gave it
 * @param offset how many bytes are stored, which is where the next part begins
 * @param lastActivity when it was begun or bytes last arrived
 */
public record UploadStatus(UUID id, long offset, Instant lastActivity) {}
