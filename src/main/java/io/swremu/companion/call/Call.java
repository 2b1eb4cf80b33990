package io.swremu.companion.call;

import io.swremu.companion.api.ApiSurface;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Requester;
import io.swremu.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What is known of a request at a point of its way: before the credentials were checked there is no account.
 *
 * @param operation the operation's id, or {@link CurrentRequest#UNROUTED}
 * @param method the HTTP method
 * @param path as the client sent it, without the query
 * @param surface the API
 * @param account the name of the caller's account; empty if nobody is known
 * @param user the name of the caller; empty if nobody is known
 */
public record Call(String operation, String method, String path, ApiSurface surface, String account, String user) {

    /** What is known of a request now; inside of the registry's controllers its path is another one. */
    public static Call of(HttpServletRequest request) {
        CurrentRequest current = CurrentRequest.of(request);
        Requester who = current.requester();
        return new Call(
                current.operation(),
                request.getMethod(),
                request.getRequestURI(),
                ApiSurface.valueOf(current.surface().name()),
                who == null ? "" : who.domainName(),
                who == null ? "" : who.userName());
    }

    /** Whether a request is for what is being tested. The emulator's own API must work, whatever rules there are. */
    public static boolean isOfInterest(HttpServletRequest request) {
        Surface surface = CurrentRequest.of(request).surface();
        return surface != Surface.COMPANION && surface != Surface.HEALTH;
    }
}
