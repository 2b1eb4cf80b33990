package io.swremu.registry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the registry behaves.
 *
 * @param basic whether a password is taken in each request, too, and not only at the token endpoint
 * @param catalog whether {@code _catalog} is served; the real service does not
 * @param ociIndex whether OCI image indexes can be pushed; the real service refuses them
 * @param maxBlobSize larger blobs are refused
 * @param blobGrace how long a blob that no manifest needs is kept, so that a push under way can use it
 * @param uploadExpiry how long an upload may be idle
 * @param collectInterval how often blobs and uploads are looked through
 */
@ConfigurationProperties("swr.registry")
public record RegistryProperties(
        @DefaultValue("true") boolean basic,
        @DefaultValue("false") boolean catalog,
        @DefaultValue("refuse") OciIndex ociIndex,
        @DefaultValue("100GB") DataSize maxBlobSize,
        @DefaultValue("1h") Duration blobGrace,
        @DefaultValue("1h") Duration uploadExpiry,
        @DefaultValue("10m") Duration collectInterval) {

    /** What happens to an OCI image index that is pushed. */
    enum OciIndex {
        REFUSE,
        ACCEPT
    }

    public RegistryProperties {
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
