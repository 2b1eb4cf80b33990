package io.swremu.content.manifest;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the content store keeps, and for how long.
 *
 * @param maxBlobSize larger blobs are refused
 * @param blobGrace how long a blob that no manifest needs is kept, so that a push under way can use it; at least a
 *     minute, since no transaction may outlive it
 * @param uploadExpiry how long an upload may be idle
 * @param collectInterval how often blobs and uploads are looked through
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
