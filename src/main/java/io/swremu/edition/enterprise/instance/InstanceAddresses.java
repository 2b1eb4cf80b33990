package io.swremu.edition.enterprise.instance;

import io.swremu.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By which address clients reach an instance's registry: what they put before {@code /namespace/repository}. It is a host
 * of its own if there is a domain for hosts, or else a port of its own if the instance has one, or else the server's
 * address with the instance's label behind it.
 */
@Component
public class InstanceAddresses {
    /** Stands between the label of an instance and the domain. */
    public static final String SERVICE = "swr-pro";

    private static final String MIRROR = "-mirror";

    private final @Nullable String domain;

    InstanceAddresses(InstanceProperties properties) {
        this.domain = properties.domain();
    }

    /**
     * The address of an instance.
     *
     * @param server by which the client reaches this server
     */
    public String of(Instance instance, PublicAddress server) {
        return address(instance.label(), instance.port(), server);
    }

    /** The address for reads alone. */
    String mirrorOf(Instance instance, PublicAddress server) {
        return address(instance.label() + MIRROR, null, server);
    }

    private String address(String label, @Nullable Integer ownPort, PublicAddress server) {
        String authority = server.authority();
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (domain != null) {
            String port = colon < 0 ? "" : authority.substring(colon);
            return label + "." + SERVICE + "." + domain + port;
        }
        return ownPort != null ? host + ":" + ownPort : authority + "/" + label;
    }
}
