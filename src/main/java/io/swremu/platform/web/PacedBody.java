package io.swremu.platform.web;

import io.swremu.platform.state.StateGate;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * The body of a request, which has to arrive at a minimum pace. Only the time in which the server waits for the client
 * counts. An upload that makes progress may take any time.
 */
final class PacedBody extends WatchedInput {
    /** A body that arrives more slowly, on average over {@link LoadProperties#bodyTimeout}, is given up. */
    static final int BYTES_PER_SECOND = 1024;

    private final ServletInputStream body;
    private final long periodNanos;
    private final long minBytes;
    private final StateGate gate;
    private final Runnable whenArrived;
    private boolean asked;
    private boolean arrived;
    private long waitedNanos;
    private long bytes;

    /**
     * Wraps a body.
     *
     * @param period how long may be waited for each {@code period * BYTES_PER_SECOND} bytes
     * @param gate is left while the client is waited for
     * @param whenArrived is run once, as soon as all of the body is there
     */
    PacedBody(ServletInputStream body, Duration period, StateGate gate, Runnable whenArrived) {
        super(body);
        this.body = body;
        this.periodNanos = period.toNanos();
        this.minBytes = Math.max(1, period.toMillis() * BYTES_PER_SECOND / 1000);
        this.gate = gate;
        this.whenArrived = whenArrived;
    }

    /** Whether anybody has read from it: a client that waits for {@code 100 Continue} sends nothing before. */
    boolean isAsked() {
        return asked;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        asked = true;
        long start = System.nanoTime();
        int count = gate.outside(() -> body.read(buffer, offset, length));
        gate.check();
        waitedNanos += System.nanoTime() - start;
        bytes += Math.max(0, count);
        if (count < 0 || body.isFinished()) {
            arrive();
        } else if (waitedNanos > periodNanos) {
            if (bytes < minBytes) {
                throw new SlowBodyException();
            }
            waitedNanos = 0;
            bytes = 0;
        }
        return count;
    }

    private void arrive() {
        if (!arrived) {
            arrived = true;
            whenArrived.run();
        }
    }
}
