package io.swremu.content.manifest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manifest that is attached to another one.
 *
 * @param size of the manifest, in bytes
 * @param annotations as JSON
 */
public record Referrer(
        long id,
        String mediaType,
        String digest,
        int size,
        @Nullable String artifactType,
        @Nullable String annotations,
        Instant createdAt) {}
