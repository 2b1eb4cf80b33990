package io.swremu.content.manifest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manifest that names another one as its subject.
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
