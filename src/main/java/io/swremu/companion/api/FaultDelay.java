package io.swremu.companion.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a request waits: a fixed time, a random one between two, or a random one of which a few are much longer than the
 * others (log-normal), as in real networks. Real time passes, whatever the emulator's clock does. No delay is longer than
 * five minutes.
 *
 * @param fixedMs the time, in milliseconds; if set, the others are null
 * @param minMs the shortest time, together with {@code max_ms}
 * @param maxMs the longest time
 * @param medianMs the time that half of the requests keep below, together with {@code sigma}
 * @param sigma how far the times differ, from 0: the standard deviation of their natural logarithm, such as 0.4
 */
public record FaultDelay(
        @Nullable Long fixedMs,
        @Nullable Long minMs,
        @Nullable Long maxMs,
        @Nullable Long medianMs,
        @Nullable Double sigma) {

    /** Always the same time. */
    public static FaultDelay fixed(Duration time) {
        return new FaultDelay(time.toMillis(), null, null, null, null);
    }

    /** Each time between two is as likely as any other. */
    public static FaultDelay between(Duration shortest, Duration longest) {
        return new FaultDelay(null, shortest.toMillis(), longest.toMillis(), null, null);
    }

    /** Half of the requests wait less than the median, and a few much longer. */
    public static FaultDelay logNormal(Duration median, double sigma) {
        return new FaultDelay(null, null, null, median.toMillis(), sigma);
    }
}
