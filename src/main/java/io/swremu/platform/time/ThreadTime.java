package io.swremu.platform.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The server's clock. A thread can set it to another time for a while, for itself only: what a seed says has happened long ago
 * is stored by the same services as what happens now.
 */
public final class ThreadTime implements InstantSource {
    private final InstantSource clock;
    private final ThreadLocal<Instant> given = new ThreadLocal<>();

    /** @param clock the time of all threads that have set none */
    public ThreadTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        Instant set = given.get();
        return set == null ? clock.instant() : set;
    }

    /**
     * Does something as if it were another time.
     *
     * @param time null: as it is
     */
    public void at(@Nullable Instant time, Runnable work) {
        at(time, () -> {
            work.run();
            return time;
        });
    }

    /** The same for something that has a result. */
    public <T extends @Nullable Object> T at(@Nullable Instant time, Supplier<T> work) {
        if (time == null) {
            return work.get();
        }
        Instant before = given.get();
        given.set(time);
        try {
            return work.get();
        } finally {
            if (before == null) {
                given.remove();
            } else {
                given.set(before);
            }
        }
    }
}
