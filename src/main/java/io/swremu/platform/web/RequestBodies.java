package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Reads bodies whole. A body must arrive in time. The bytes of all bodies in work are bounded: JSON takes many times the
 * memory of its text, so a few large bodies at once could fill a small heap. A body that finds no room waits up to 20
 * seconds and is then refused.
 *
 * <p>Room for work is taken when a body has arrived, so slow clients do not hold it. While a body of more than
 * {@value #MAX_FREE_BYTES} bytes arrives, it takes room of another kind.
 */
@Component
public class RequestBodies {
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);
    private static final int MAX_FREE_BYTES = 64 * 1024;
    private static final int UNIT_BYTES = 1024;
    private static final byte[] NOTHING = {};

    /** The text of a body takes a fraction of what working on it does. */
    private static final int ARRIVING_TO_WORKING = 2;

    private final Semaphore arriving;
    private final Semaphore working;
    private final long timeoutNanos;

    RequestBodies(LoadProperties properties) {
        int units = (int) Math.min(Integer.MAX_VALUE / ARRIVING_TO_WORKING, properties.memoryBytes() / UNIT_BYTES);
        this.arriving = new Semaphore(units * ARRIVING_TO_WORKING, true);
        this.working = new Semaphore(units, true);
        this.timeoutNanos = properties.bodyTimeout().toNanos();
    }

    /**
     * Reads the body of a request. The room that it takes is given back when it is closed.
     *
     * @param limitBytes the most it may have
     * @throws SwrException {@link ErrorCode#BODY_TOO_LARGE}, {@link ErrorCode#BODY_TOO_SLOW}, or
     *     {@link ErrorCode#OVERLOADED} if there is no room for it
     * @throws IOException if the client is gone
     */
    public Body read(HttpServletRequest request, int limitBytes) throws IOException {
        return read(request.getInputStream(), request.getContentLengthLong(), limitBytes);
    }

    /**
     * Reads a body from its stream, as {@link #read(HttpServletRequest, int)} does.
     *
     * @param declared how many bytes the client has announced; negative: it has not
     */
    public Body read(InputStream stream, long declared, int limitBytes) throws IOException {
        if (declared > limitBytes) {
            throw tooLarge(limitBytes);
        }
        try {
            var content = new TimedContent(stream, declared, timeoutNanos);
            byte[] start = content.read(NOTHING, Math.min(MAX_FREE_BYTES, limitBytes + 1));
            if (start.length < MAX_FREE_BYTES) {
                return inWork(start, limitBytes, new Room(arriving, 0));
            }
            Room room = room(arriving, declared < 0 ? limitBytes : declared);
            try {
                return inWork(content.read(start, limitBytes + 1), limitBytes, room);
            } catch (IOException | RuntimeException refused) {
                room.close();
                throw refused;
            }
        } catch (IOException failure) {
            if (SlowBodyException.isBehind(failure)) {
                throw ErrorCode.BODY_TOO_SLOW.toException("");
            }
            throw failure;
        }
    }

    private Body inWork(byte[] bytes, int limitBytes, Room arrived) {
        if (bytes.length > limitBytes) {
            throw tooLarge(limitBytes);
        }
        return new Body(bytes, arrived, room(bytes.length));
    }

    private static SwrException tooLarge(int limitBytes) {
        return ErrorCode.BODY_TOO_LARGE.toException("at most " + limitBytes + " bytes");
    }

    /**
     * Room for an answer that is whole in memory, until it is closed.
     *
     * @param bytes how large it may become
     * @throws SwrException {@link ErrorCode#OVERLOADED} if none comes free
     */
    public Room room(int bytes) {
        return bytes == 0 ? new Room(working, 0) : room(working, bytes);
    }

    private static Room room(Semaphore of, long bytes) {
        int units = (int) ((bytes + UNIT_BYTES - 1) / UNIT_BYTES);
        try {
            if (of.tryAcquire(units, MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Room(of, units);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ErrorCode.OVERLOADED.toException("");
    }

    /** A body that has been read. */
    public static final class Body implements AutoCloseable {
        private final byte[] bytes;
        private final Room arrived;
        private final Room working;

        private Body(byte[] bytes, Room arrived, Room working) {
            this.bytes = bytes;
            this.arrived = arrived;
            this.working = working;
        }

        /** All of it. */
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public void close() {
            working.close();
            arrived.close();
        }
    }

    /** A part of the memory, until it is closed. */
    public static final class Room implements AutoCloseable {
        private final Semaphore of;
        private final int units;

        private Room(Semaphore of, int units) {
            this.of = of;
            this.units = units;
        }

        @Override
        public void close() {
            of.release(units);
        }
    }

    /** Content that must be there in time. Only waiting for the client counts. */
    private static final class TimedContent {
        private static final int FIRST_BYTES = 8192;

        private final InputStream content;
        private final long declared;
        private long leftNanos;

        /**
         * Content that has not been read yet.
         *
         * @param declared how many bytes the client has announced; negative: it has not
         */
        TimedContent(InputStream content, long declared, long timeoutNanos) {
            this.content = content;
            this.declared = declared;
            this.leftNanos = timeoutNanos;
        }

        /**
         * Reads to the end of the content or the limit.
         *
         * @param start the bytes that have been read before; they count for the limit
         */
        byte[] read(byte[] start, int limit) throws IOException {
            int end = declared < 0 ? limit : (int) Math.min(limit, declared);
            byte[] whole =
                    Arrays.copyOf(start, declared < 0 ? Math.min(end, Math.max(FIRST_BYTES, start.length)) : end);
            int size = start.length;
            while (size < end) {
                if (size == whole.length) {
                    whole = Arrays.copyOf(whole, Math.min(end, size * 2));
                }
                int count = readTimed(whole, size);
                if (count < 0) {
                    break;
                }
                size += count;
            }
            return size == whole.length ? whole : Arrays.copyOf(whole, size);
        }

        private int readTimed(byte[] whole, int size) throws IOException {
            if (leftNanos < 0) {
                throw new SlowBodyException();
            }
            long before = System.nanoTime();
            int count = content.read(whole, size, whole.length - size);
            leftNanos -= System.nanoTime() - before;
            return count;
        }
    }
}
