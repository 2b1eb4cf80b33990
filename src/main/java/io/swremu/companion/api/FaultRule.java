package io.swremu.companion.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, and for which requests. At least one of {@code error}, {@code delay}, {@code cut}, {@code throttle},
 * {@code expire_token} and {@code corrupt} is needed. A delay goes with any of the others; of the others there is one.
 *
 * @param match which requests; null: all
 * @param error answers an error instead of the operation
 * @param delay waits before the operation, or before what else the rule does
 * @param cut closes the connection
 * @param throttle answers 429 to what is too much, and lets the rest through
 * @param expireToken true: answers as if the caller's token or login had expired
 * @param corrupt changes a byte of the answer
 * @param times after how many hits the rule ends, from 1; null: never
 * @param until when it ends, by the emulator's clock; null: never
 * @param durationMs after which time it ends, in milliseconds by the emulator's clock, from 1; null: never
 */
public record FaultRule(
        @Nullable FaultMatch match,
        @Nullable FaultError error,
        @Nullable FaultDelay delay,
        @Nullable FaultCut cut,
        @Nullable FaultThrottle throttle,
        @Nullable Boolean expireToken,
        @Nullable FaultCorruption corrupt,
        @Nullable Integer times,
        @Nullable Instant until,
        @Nullable Long durationMs) {

    private static final FaultRule NOTHING = new FaultRule(null, null, null, null, null, null, null, null, null, null);

    /** Answers a status, with the code and the text that the API has for it. */
    public static FaultRule error(int status) {
        return error(new FaultError(status, null, null, null, null));
    }

    /** Answers an error. */
    public static FaultRule error(FaultError error) {
        return new FaultRule(null, error, null, null, null, null, null, null, null, null);
    }

    /** Waits before the operation. */
    public static FaultRule delay(Duration time) {
        return NOTHING.delayed(FaultDelay.fixed(time));
    }

    /** Closes the connection. */
    public static FaultRule cut(FaultCut cut) {
        return new FaultRule(null, null, null, cut, null, null, null, null, null, null);
    }

    /** Lets a number of requests through in a period, and answers 429 to the rest. */
    public static FaultRule throttle(int requests, Duration period) {
        var throttle = new FaultThrottle(requests, period.toMillis());
        return new FaultRule(null, null, null, null, throttle, null, null, null, null, null);
    }

    /** Answers as if the caller's token or login had expired. */
    public static FaultRule expiredToken() {
        return new FaultRule(null, null, null, null, null, true, null, null, null, null);
    }

    /** Changes one byte of the answer's body, counted from 0. */
    public static FaultRule corruption(long offset) {
        return new FaultRule(null, null, null, null, null, null, new FaultCorruption(offset), null, null, null);
    }

    /** The same for the requests that match. */
    public FaultRule on(FaultMatch requests) {
        return new FaultRule(requests, error, delay, cut, throttle, expireToken, corrupt, times, until, durationMs);
    }

    /** The same for the requests of an operation, by its id in the OpenAPI document. */
    public FaultRule on(String operation) {
        return on(FaultMatch.operation(operation));
    }

    /** The same with a delay before it. */
    public FaultRule delayed(FaultDelay time) {
        return new FaultRule(match, error, time, cut, throttle, expireToken, corrupt, times, until, durationMs);
    }

    /** The same for a number of hits. */
    public FaultRule times(int hits) {
        return new FaultRule(match, error, delay, cut, throttle, expireToken, corrupt, hits, until, durationMs);
    }

    /** The same up to a time. */
    public FaultRule until(Instant end) {
        return new FaultRule(match, error, delay, cut, throttle, expireToken, corrupt, times, end, durationMs);
    }

    /** The same for some time. */
    public FaultRule lasting(Duration time) {
        return new FaultRule(match, error, delay, cut, throttle, expireToken, corrupt, times, until, time.toMillis());
    }
}
