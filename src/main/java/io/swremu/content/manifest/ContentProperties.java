package io.swremu.content.manifest;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the content store, and how long it keeps what nobody needs.
 *
 * @param maxBlobSize larger blobs are refused
 * @param blobGrace how long a blob that no manifest needs is kept, so that a push in progress can use it; at least a
 *     minute, because every transaction must be shorter
 * @param uploadExpiry how long an upload may be idle before it is thrown away
 * @param collectInterval how often unneeded blobs and idle uploads are deleted
 */
@Validated
@ConfigurationProperties("swr.registry")
public record ContentProperties(
        @DefaultValue("100GB") DataSize maxBlobSize,
        @DefaultValue("1h") @DurationMin(minutes = 1) Duration blobGrace,

        @DefaultValue("1h") @DurationMin(inclusive = false, message = "must be positive")
        Duration uploadExpiry,

        @DefaultValue("10m") @DurationMin(inclusive = false, message = "must be positive")
        Duration collectInterval) {

    public ContentProperties {
        if (maxBlobSize.toBytes() <= 0) {
            throw new IllegalArgumentException("swr.registry.max-blob-size must be positive");
        }
    }
}
