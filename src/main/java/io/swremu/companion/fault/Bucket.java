package io.swremu.companion.fault;

import io.swremu.companion.api.FaultThrottle;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts what a throttle lets through: a bucket of tokens that is filled evenly in the emulator's time. Not for use by several
 * threads at once. Libraries for this bring stores, schedulers and metrics; this needs none of them.
 */
final class Bucket {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private Instant filled;

    Bucket(FaultThrottle throttle, Instant now) {
        this.capacity = throttle.requests();
        this.perNano = capacity / Duration.ofMillis(throttle.periodMs()).toNanos();
        this.tokens = capacity;
        this.filled = now;
    }

    /**
     * Takes a token.
     *
     * @return zero if there was one, else the time until the next
     */
    Duration take(Instant now) {
        if (now.isAfter(filled)) {
            tokens = Math.min(capacity, tokens + perNano * nanos(Duration.between(filled, now)));
        }
        filled = now; // also if the clock was set back
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano));
    }

    /** The clock may jump by centuries. */
    private static double nanos(Duration time) {
        return time.getSeconds() * 1e9 + time.getNano();
    }
}
