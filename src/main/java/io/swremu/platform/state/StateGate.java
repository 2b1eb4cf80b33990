package io.swremu.platform.state;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where requests and jobs enter the state and leave it, so that it can be replaced while nobody is inside: each of them sees
 * the old or the new state and never parts of both. To come and go costs two changes of a counter.
 *
 * <p>A replacement lets nobody new in and waits for those inside, {@value #PATIENCE_SECONDS} seconds at most. Those who wait
 * for a client or another server do it {@linkplain #outside outside}. Who belongs to a state that has been replaced is
 * refused each further connection to the database, and the commit of a transaction, with {@link ErrorCode#STATE_REPLACED}.
 */
@Component
public class StateGate {
    private static final int PATIENCE_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(StateGate.class);

    private final ThreadLocal<@Nullable Visit> visits = new ThreadLocal<>();
    private final ReentrantLock replacing = new ReentrantLock();
    private final Duration patience;
    private volatile Round round = new Round();

    StateGate() {
        this(Duration.ofSeconds(PATIENCE_SECONDS));
    }

    /** @param patience how long a replacement waits for those inside */
    StateGate(Duration patience) {
        this.patience = patience;
    }

    /**
     * Lets the current thread in; it waits while the state is being replaced. Whoever is inside already stays so, and closing
     * the inner visit changes nothing.
     */
    public Visit enter() {
        Visit current = visits.get();
        if (current != null) {
            return new Visit(current.round, true);
        }
        Visit visit = new Visit(arrive(), false);
        visits.set(visit);
        return visit;
    }

    private Round arrive() {
        Round now = round;
        while (!now.enter()) {
            now.awaitEnd();
            now = round;
        }
        return now;
    }

    /**
     * Waits for somebody outside, such as a client that sends a body, without keeping a replacement of the state from
     * happening. No transaction may be open. {@link #check} tells afterwards whether it has happened.
     */
    public <T extends @Nullable Object, E extends Exception> T outside(Wait<T, E> wait) throws E {
        Visit visit = visits.get();
        if (visit == null) {
            return wait.call();
        }
        visit.stepOut();
        try {
            return wait.call();
        } finally {
            visit.stepIn();
        }
    }

    /**
     * Makes sure that the current thread, if it is inside, belongs to the state of now.
     *
     * @throws SwrException {@link ErrorCode#STATE_REPLACED} if not
     */
    public void check() {
        Visit visit = visits.get();
        if (visit != null && visit.isOver()) {
            throw replaced();
        }
    }

    /**
     * Ends work that takes long and can be done another time, if the state is about to be replaced or has been.
     *
     * @throws SwrException {@link ErrorCode#STATE_REPLACED} if so
     */
    public void giveWay() {
        Visit visit = visits.get();
        if (visit != null && visit.round.isClosing()) {
            throw replaced();
        }
    }

    /** Whether a failure, or one of its causes, is that the state was replaced. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SwrException refusal && refusal.code() == ErrorCode.STATE_REPLACED) {
                return true;
            }
        }
        return false;
    }

    /**
     * Replaces the state while nobody is inside. Must not be called from inside. One replacement at a time; a second one
     * waits.
     *
     * @param work leaves either the old state or the new one
     */
    public <T extends @Nullable Object> T replace(Supplier<T> work) {
        if (visits.get() != null) {
            throw new IllegalStateException("whoever is inside would wait for itself");
        }
        replacing.lock();
        try {
            Round old = round;
            old.close(patience);
            try {
                return work.get();
            } finally {
                round = new Round();
                old.end();
            }
        } finally {
            replacing.unlock();
        }
    }

    private static SwrException replaced() {
        return ErrorCode.STATE_REPLACED.toException("");
    }

    /** Something that may take long, and who waits for it. */
    @FunctionalInterface
    public interface Wait<T extends @Nullable Object, E extends Exception> {
        T call() throws E;
    }

    /** The time that a request or a job spends inside. It belongs to one thread. */
    public final class Visit implements AutoCloseable {
        private final Round round;
        private final boolean inner;
        private boolean inside = true;

        private Visit(Round round, boolean inner) {
            this.round = round;
            this.inner = inner;
        }

        private void stepOut() {
            if (inside) {
                inside = false;
                round.leave();
            }
        }

        private void stepIn() {
            inside = round.enter();
        }

        /** Whether the state that it began in has been replaced, or will be without it. */
        public boolean isOver() {
            return !inside || round.isOver();
        }

        /** Leaves. */
        @Override
        public void close() {
            if (!inner) {
                visits.remove();
                stepOut();
            }
        }
    }

    /** The life of one state. Who enters counts first and looks then, who closes does it the other way round. */
    private static final class Round {
        private final AtomicInteger inside = new AtomicInteger();
        private final CountDownLatch empty = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean closing;
        private volatile boolean closed;

        boolean enter() {
            inside.incrementAndGet();
            if (closing) {
                leave();
                return false;
            }
            return true;
        }

        void leave() {
            if (inside.decrementAndGet() == 0 && closing) {
                empty.countDown();
            }
        }

        void close(Duration patience) {
            closing = true;
            try {
                if (inside.get() > 0 && !empty.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("{} requests or jobs take too long, and are cut off by the replacement", inside.get());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            closed = true;
        }

        void end() {
            over.countDown();
        }

        void awaitEnd() {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the server stops", stopped);
            }
        }

        boolean isClosing() {
            return closing;
        }

        boolean isOver() {
            return closed;
        }
    }
}
