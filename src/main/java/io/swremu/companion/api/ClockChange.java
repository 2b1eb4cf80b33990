package io.swremu.companion.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to change the emulator's clock. At least one is needed, and not both {@code time} and {@code advance_ms}.
 *
 * @param time the time that it shows from now on, from the year 2000 to 2199; null: its own
 * @param advanceMs by how many milliseconds it is put forward, or back if negative; null: not at all
 * @param frozen true: it stands still from now on; false: it goes on from the time it shows; null: as before
 */
public record ClockChange(
        @Nullable Instant time,
        @Nullable Long advanceMs,
        @Nullable Boolean frozen) {

    /** It stands still at the time it shows. */
    public static ClockChange freeze() {
        return new ClockChange(null, null, true);
    }

    /** It stands still at a time. */
    public static ClockChange freezeAt(Instant time) {
        return new ClockChange(time, null, true);
    }

    /** It shows a time, and goes on from there unless it stands still. */
    public static ClockChange set(Instant time) {
        return new ClockChange(time, null, null);
    }

    /** It is put forward, to the millisecond; if it stands still, it does so at the later time. */
    public static ClockChange advance(Duration by) {
        return new ClockChange(null, by.toMillis(), null);
    }
}
