package io.swremu.platform.web;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What clients may ask of the server at once.
 *
 * @param bodyTimeout how long the server waits for the whole body of a request, or, while a blob is uploaded, for each
 *     {@value PacedBody#BYTES_PER_SECOND} bytes for each second of it
 * @param bodyMemory how many bytes the bodies in work may have together, manifests included; absent:
 *     1/32 of the heap, at least 5 MB
 */
@Validated
@ConfigurationProperties("swr.load")
record LoadProperties(
        @DefaultValue("30s") @DurationMin(inclusive = false, message = "must be positive")
        Duration bodyTimeout,

        @Nullable DataSize bodyMemory) {
    /** So that the largest body, a manifest, always fits. */
    private static final DataSize MIN_MEMORY = DataSize.ofMegabytes(5);

    private static final int PART_OF_HEAP = 32;

    LoadProperties {
        if (bodyMemory != null && bodyMemory.compareTo(MIN_MEMORY) < 0) {
            throw new IllegalArgumentException("swr.load.body-memory must be at least 5MB");
        }
    }

    /** How many bytes the bodies in work may have together. */
    long memoryBytes() {
        return bodyMemory != null
                ? bodyMemory.toBytes()
                : Math.max(MIN_MEMORY.toBytes(), Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }
}
