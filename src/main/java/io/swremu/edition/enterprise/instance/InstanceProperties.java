package io.swremu.edition.enterprise.instance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances of the enterprise edition show themselves.
 *
 * @param version the version that each of them names
 * @param domain the domain of their hosts, which are {@code {label}.swr-pro.{domain}}: DNS or a file of hosts must lead
 *     clients from there to this server. Absent: instances are named by a path below this server's own address
 */
@ConfigurationProperties("swr.enterprise")
public record InstanceProperties(
        @DefaultValue("26.6.0") String version, @Nullable String domain) {
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})*");

    /** Refuses a domain that is none. */
    public InstanceProperties {
        if (domain != null && !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("swr.enterprise.domain must be a domain name without port");
        }
    }
}
