package io.swremu.companion.journal;

import io.swremu.companion.call.Call;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer as they were, secrets included: what is shown is made of it when somebody asks, not while the
 * request waits.
 *
 * @param time when it came
 * @param requestId the value of {@code X-Request-Id}
 * @param call operation, path and caller
 * @param query null: none
 * @param nearest what would have matched an operation; null if the request did
 * @param status 0 if the connection was closed before an answer
 * @param nanos how long it took
 * @param fault the id of the rule that was applied; null: none
 * @param sent what came
 * @param answered what went out
 */
record Recorded(
        Instant time,
        String requestId,
        Call call,
        @Nullable String query,
        @Nullable String nearest,
        int status,
        long nanos,
        @Nullable String fault,
        Half sent,
        Half answered) {
    /** What an entry takes beyond its texts: objects and references. */
    private static final int OVERHEAD_BYTES = 1000;

    /** About how much memory this takes. */
    long weight() {
        return OVERHEAD_BYTES
                + 2L * (call.path().length() + (query == null ? 0 : query.length()))
                + sent.weight()
                + answered.weight();
    }

    /**
     * Headers and body.
     *
     * @param headers name and value in turn
     */
    record Half(List<String> headers, Body body) {
        long weight() {
            long weight = body.bytes().length;
            for (String text : headers) {
                weight += 50 + text.length();
            }
            return weight;
        }
    }

    /**
     * The beginning of a body.
     *
     * @param size of the whole body
     */
    record Body(byte[] bytes, long size) {}
}
