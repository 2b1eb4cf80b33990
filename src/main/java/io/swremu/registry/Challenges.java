package io.swremu.registry;

import io.swremu.identity.login.RegistryTokens;
import io.swremu.platform.web.PublicAddressResolver;
import io.swremu.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * How a client that must log in is told where: the realm is on the very host it called, because clients refuse others.
 */
@Component
class Challenges {
    /** The token endpoint; the realm ends with a slash, as the real service's does. */
    static final String TOKENS = Surface.REGISTRY_TOKENS_PATH;

    private final PublicAddressResolver addresses;

    Challenges(PublicAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** The value of {@code WWW-Authenticate}. */
    String of(HttpServletRequest request) {
        String realm = addresses.of(request).url(TOKENS + "/");
        String challenge = "Bearer realm=" + quoted(realm) + ",service=" + quoted(RegistryTokens.SERVICE);
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

    /** A value as RFC 9110 quotes it: nothing of it ends the quotes, wherever it comes from. */
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
