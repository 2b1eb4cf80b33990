package io.swremu.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /** A clock that begins at noon of the first of March 2026, UTC. */
    public MovableClock() {
        this(Instant.parse("2026-03-01T12:00:00Z"));
    }

    /** A clock that begins at an instant. */
    public MovableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Lets time pass. */
    public Instant move(Duration by) {
        return now.updateAndGet(before -> before.plus(by));
    }
}
