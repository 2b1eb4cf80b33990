package io.swremu.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the registry behaves.
 *
 * @param basic whether a password is taken in each request, too, and not only at the token endpoint
 * @param catalog whether {@code _catalog} is served; the real service does not
 * @param ociIndex whether OCI image indexes can be pushed; the real service refuses them
 */
@ConfigurationProperties("swr.registry")
public record RegistryProperties(
        @DefaultValue("true") boolean basic,
        @DefaultValue("false") boolean catalog,
        @DefaultValue("refuse") OciIndex ociIndex) {

    /** What happens to an OCI image index that is pushed. */
    enum OciIndex {
        REFUSE,
        ACCEPT
    }
}
