package io.swremu.companion.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer. Credentials, passwords and keys in headers and bodies are masked by {@code ***}.
 *
 * @param number counts the requests in the order in which they ended, from 1; it goes on when the journal is cleared
 * @param time when the request came, by the emulator's clock
 * @param requestId the value of {@code X-Request-Id} in the answer
 * @param surface the API
 * @param operation the operation's id in the OpenAPI document or, for what is not in it, a name that stays;
 *     {@code unrouted} if the request matched none
 * @param nearest what the request would have to be to match the operation that is nearest; null if it matched one
 * @param account the name of the caller's account; empty if nobody was known
 * @param user the name of the caller; empty if nobody was known
 * @param method the HTTP method
 * @param path the path without the query, as the client sent it
 * @param query what stands behind the question mark, as the client sent it; null: nothing
 * @param status the HTTP status of the answer
 * @param durationMs from the first byte read to the last one written, in milliseconds
 * @param fault the id of the rule that was applied; null: none
 * @param request headers and body that came
 * @param answer headers and body that went out
 */
public record JournalEntry(
        long number,
        Instant time,
        String requestId,
        ApiSurface surface,
        String operation,
        @Nullable String nearest,
        String account,
        String user,
        String method,
        String path,
        @Nullable String query,
        int status,
        double durationMs,
        @Nullable String fault,
        Message request,
        Message answer) {

    /**
     * One half of it.
     *
     * @param headers by their names, in lower case
     * @param size of the body, in bytes
     * @param text the body, or its beginning; null if there is none, if it is not text, or if its bytes were not seen, as
     *     those of a large blob that the system sends by itself
     * @param base64 the same of a body that is not text; null if it is
     * @param truncated whether there is more than is shown
     */
    public record Message(
            Map<String, List<String>> headers,
            long size,
            @Nullable String text,
            @Nullable String base64,
            boolean truncated) {}
}
