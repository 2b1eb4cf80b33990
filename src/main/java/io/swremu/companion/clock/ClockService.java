package io.swremu.companion.clock;

import io.swremu.companion.api.ClockChange;
import io.swremu.companion.api.ClockOperations;
import io.swremu.companion.api.ClockState;
import io.swremu.companion.api.InvalidInputException;
import io.swremu.platform.jobs.Jobs;
import io.swremu.platform.time.AdjustableClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Freezes, sets, advances and releases the clock. */
@Service
class ClockService implements ClockOperations {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final AdjustableClock clock;
    private final Jobs jobs;

    ClockService(AdjustableClock clock, Jobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    @Override
    public ClockState clock() {
        return new ClockState(clock.instant(), clock.isFrozen(), clock.offset().toMillis());
    }

    @Override
    public synchronized ClockState setClock(ClockChange change) {
        if (change.time() == null && change.advanceMs() == null && change.frozen() == null) {
            throw new InvalidInputException("one of time, advance_ms and frozen is needed");
        }
        if (change.time() != null && change.advanceMs() != null) {
            throw new InvalidInputException("time and advance_ms exclude each other");
        }
        Instant time = time(change);
        boolean frozen = Objects.requireNonNullElseGet(change.frozen(), clock::isFrozen);
        jobs.leap(time, () -> clock.set(time, frozen));
        return clock();
    }

    private Instant time(ClockChange change) {
        Instant time = Objects.requireNonNullElseGet(change.time(), clock::instant);
        try {
            Instant then = change.advanceMs() == null ? time : time.plusMillis(change.advanceMs());
            if (!then.isBefore(EARLIEST) && then.isBefore(END)) {
                return then;
            }
        } catch (DateTimeException | ArithmeticException outOfRange) {
            // as any other that is too far away
        }
        throw new InvalidInputException("the clock can show the years 2000 to 2199");
    }

    @Override
    public synchronized ClockState releaseClock() {
        jobs.leap(clock.instant().minus(clock.offset()), clock::release);
        return clock();
    }
}
