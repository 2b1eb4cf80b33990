package io.swremu.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options of the registry.
 *
 * @param basic whether each request may carry a password, and not only those to the token endpoint
 * @param catalog whether {@code _catalog} is served; the real service does not serve it
 * @param ociIndex whether OCI image indexes can be pushed; the real service refuses them
 */
@ConfigurationProperties("swr.registry")
public record RegistryProperties(
        @DefaultValue("true") boolean basic,
        @DefaultValue("false") boolean catalog,
        @DefaultValue("refuse") OciIndex ociIndex) {

    /** What happens when an OCI image index is pushed. */
    enum OciIndex {
        REFUSE,
        ACCEPT
    }
}
