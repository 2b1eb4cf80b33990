package io.swremu.content.manifest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the content store keeps, and for how long.
 *
 * @param maxBlobSize larger blobs are refused
 * @param blobGrace how long a blob that no manifest needs is kept, so that a push under way can use it
 * @param uploadExpiry how long an upload may be idle
 * @param collectInterval how often blobs and uploads are looked through
 */
@ConfigurationProperties("swr.registry")
public record ContentProperties(
        @DefaultValue("100GB") DataSize maxBlobSize,
        @DefaultValue("1h") Duration blobGrace,
        @DefaultValue("1h") Duration uploadExpiry,
        @DefaultValue("10m") Duration collectInterval) {

    public ContentProperties {
        requirePositive(!maxBlobSize.isNegative() && maxBlobSize.toBytes() > 0, "max-blob-size");
        requirePositive(isPositive(blobGrace), "blob-grace");
        requirePositive(isPositive(uploadExpiry), "upload-expiry");
        requirePositive(isPositive(collectInterval), "collect-interval");
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void requirePositive(boolean positive, String key) {
        if (!positive) {
            throw new IllegalArgumentException("swr.registry." + key + " must be positive");
        }
    }
}
