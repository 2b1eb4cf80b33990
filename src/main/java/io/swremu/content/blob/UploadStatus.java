package io.swremu.content.blob;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an upload is.
 *
 * @param id the id that the store gave it
 * @param offset how many bytes are stored; the next chunk begins there
 * @param lastActivity when the upload began or last received bytes
 */
public record UploadStatus(UUID id, long offset, Instant lastActivity) {}
