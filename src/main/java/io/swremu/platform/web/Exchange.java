package io.swremu.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, published as an application event when the answer is complete. Any bean hears of it by a method
 * such as {@code @EventListener void note(Exchange exchange)}; it runs on the request's thread, so it must be quick. Who needs
 * headers and bodies as well needs a filter of its own behind this one. What must happen <em>before</em> the operation belongs
 * into a {@code HandlerInterceptor}: {@link CurrentRequest} tells it the operation and the requester.
 *
 * @param requestId the value of {@code X-Request-Id}, 32 hex digits
 * @param surface the API
 * @param operation the operation's id, or {@link CurrentRequest#UNROUTED}
 * @param method the HTTP method, as the client sent it
 * @param path the path, encoded, without the query
 * @param requester who sent it; null where no credentials were checked, or they were refused
 * @param status the HTTP status of the answer
 * @param duration from the first filter to the end of the answer
 */
public record Exchange(
        String requestId,
        Surface surface,
        String operation,
        String method,
        String path,
        @Nullable Requester requester,
        int status,
        Duration duration) {}
