package io.swremu.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds out which registry a request is for: by its host and port or, if these lead to none, by the first part of the name. */
@Component
class Destinations {
    /** How labels look; other names need no look at the database. */
    private static final Pattern LABELLED = Pattern.compile("([a-z0-9][a-z0-9-]{0,70}-[a-z0-9]{6})/.+");

    private static final String PATHS = "/v2/";

    private final PrivateRegistries registries;

    Destinations(PrivateRegistries registries) {
        this.registries = registries;
    }

    /**
     * The registry that a request of the protocol is for.
     *
     * @throws OciException if its host leads to a registry that is not there any more, or not yet, or the client's address
     *     must not reach it
     */
    Destination of(HttpServletRequest request) {
        Destination destination = ofHost(request);
        String path = request.getRequestURI();
        return destination.ownAddress() || !path.startsWith(PATHS)
                ? destination
                : admitted(ofName(path.substring(PATHS.length())), request);
    }

    /** The registry that the host and the port of a request lead to. */
    Destination ofHost(HttpServletRequest request) {
        Destination destination = registries
                .at(request.getServerName(), request.getLocalPort())
                .map(Destination::at)
                .orElse(Destination.SHARED);
        request.setAttribute(Destination.ATTRIBUTE, destination);
        return admitted(destination, request);
    }

    private Destination admitted(Destination destination, HttpServletRequest request) {
        destination.instance().ifPresent(registry -> {
            if (!registries.admits(registry, request.getRemoteAddr())) {
                throw OciErrorCode.DENIED.toException("").withText("the instance cannot be reached from this address");
            }
        });
        return destination;
    }

    /** The registry that a name leads to at an address that leads to no single one. */
    Destination ofName(String name) {
        Matcher matcher = LABELLED.matcher(name);
        if (!matcher.matches()) {
            return Destination.SHARED;
        }
        String label = matcher.group(1);
        return registries
                .labelled(label)
                .map(registry -> Destination.labelled(label, registry))
                .orElse(Destination.SHARED);
    }

    /** What was found out about a request; that of the shared edition before. */
    static Destination known(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(Destination.ATTRIBUTE))
                .map(Destination.class::cast)
                .orElse(Destination.SHARED);
    }
}
