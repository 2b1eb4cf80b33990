package io.swremu.registry;

import io.swremu.identity.login.RegistryTokens;
import io.swremu.platform.web.PublicAddress;
import io.swremu.platform.web.PublicAddressResolver;
import io.swremu.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Tells clients that must log in where to do so. The realm is on the host that the client called, because clients
 * refuse others; at an instance's own address it has to be, since that says which registry the token is for.
 */
@Component
class Challenges {
    /** The path of the token endpoint. In a realm it ends with a slash, as in the real service. */
    static final String TOKENS = Surface.REGISTRY_TOKENS_PATH;

    private final PublicAddressResolver addresses;

    Challenges(PublicAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** The value of {@code WWW-Authenticate}. */
    String of(HttpServletRequest request) {
        boolean ownAddress = Destinations.known(request).ownAddress();
        PublicAddress address = ownAddress ? addresses.called(request) : addresses.of(request);
        String service = ownAddress ? address.authority() : RegistryTokens.SERVICE;
        String challenge = "Bearer realm=" + quoted(address.url(TOKENS + "/")) + ",service=" + quoted(service);
        if (request.getAttribute(RegistryPath.ATTRIBUTE) instanceof RegistryPath path
                && !path.repository().isEmpty()) {
            String actions = switch (request.getMethod()) {
                case "GET", "HEAD" -> path.rewritten().contains("/blobs/uploads/") ? "pull,push" : "pull";
                case "DELETE" -> path.rewritten().contains("/blobs/uploads/") ? "pull,push" : "delete";
                default -> "pull,push";
            };
            return challenge + ",scope=" + quoted("repository:" + path.repository() + ":" + actions);
        }
        return challenge;
    }

    /** A quoted string of RFC 9110, escaped so that the value cannot end the quotes. */
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
