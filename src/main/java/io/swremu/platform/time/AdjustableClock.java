package io.swremu.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The emulator's clock: the machine's, until it is set to another time, at which it may also stand still. */
public final class AdjustableClock {
    private final InstantSource machine;
    private volatile @Nullable Setting setting;

    /** @param machine the clock of the machine */
    AdjustableClock(InstantSource machine) {
        this.machine = machine;
    }

    /** What it shows, to the microsecond. */
    public Instant instant() {
        Setting now = setting;
        return now == null ? machine.instant() : now.at(machine.instant());
    }

    /** Whether it stands still. */
    public boolean isFrozen() {
        Setting now = setting;
        return now != null && now.frozen();
    }

    /** By how much it differs from the machine's clock; positive if it is ahead. */
    public Duration offset() {
        Setting now = setting;
        Instant real = machine.instant();
        return now == null ? Duration.ZERO : Duration.between(real, now.at(real));
    }

    /**
     * Sets it.
     *
     * @param time the time that it now shows, to the microsecond
     * @param frozen whether it stands still
     */
    public void set(Instant time, boolean frozen) {
        setting = new Setting(machine.instant(), time.truncatedTo(ChronoUnit.MICROS), frozen);
    }

    /** Lets it go with the machine's clock again. */
    public void release() {
        setting = null;
    }

    /**
     * What it was set to.
     *
     * @param since when, by the machine's clock
     */
    private record Setting(Instant since, Instant time, boolean frozen) {
        Instant at(Instant real) {
            return frozen ? time : time.plus(Duration.between(since, real));
        }
    }
}
