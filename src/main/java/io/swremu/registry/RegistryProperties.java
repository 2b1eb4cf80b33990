package io.swremu.registry;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the registry behaves.
 *
 * @param basic whether a password is taken in each request, too, and not only at the token endpoint
 * @param catalog whether {@code _catalog} is served; the real service does not
 * @param ociIndex whether OCI image indexes can be pushed; the real service refuses them
 * @param maxBlobSize larger blobs are refused
 * @param blobGrace how long a blob that no manifest needs is kept, so that a push under way can use it; at least a
 *     minute, since no transaction may outlive it
 * @param uploadExpiry how long an upload may be idle
 * @param collectInterval how often blobs and uploads are looked through
 */
@Validated
@ConfigurationProperties("swr.registry")
public record RegistryProperties(
        @DefaultValue("true") boolean basic,
        @DefaultValue("false") boolean catalog,
        @DefaultValue("refuse") OciIndex ociIndex,
        @DefaultValue("100GB") DataSize maxBlobSize,
        @DefaultValue("1h") @DurationMin(minutes = 1) Duration blobGrace,

        @DefaultValue("1h") @DurationMin(inclusive = false, message = "must be positive")
        Duration uploadExpiry,

        @DefaultValue("10m") @DurationMin(inclusive = false, message = "must be positive")
        Duration collectInterval) {

    /** What happens to an OCI image index that is pushed. */
    enum OciIndex {
        REFUSE,
        ACCEPT
    }

    public RegistryProperties {
        if (maxBlobSize.toBytes() <= 0) {
            throw new IllegalArgumentException("swr.registry.max-blob-size must be positive");
        }
    }
}
