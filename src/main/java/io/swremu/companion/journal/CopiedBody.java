package io.swremu.companion.journal;

import java.util.Arrays;

/** The beginning of a body that passes by, and its length. */
final class CopiedBody {
    private static final int FIRST_BYTES = 512;
    private static final byte[] EMPTY = {};

    private final int limit;
    private byte[] kept = EMPTY;
    private int count;
    private long size;

    CopiedBody(int limit) {
        this.limit = limit;
    }

    void add(byte[] bytes, int offset, int length) {
        size += length;
        int wanted = Math.min(length, limit - count);
        if (wanted <= 0) {
            return;
        }
        if (count + wanted > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(limit, Math.max(count + wanted, Math.max(FIRST_BYTES, 2 * count))));
        }
        System.arraycopy(bytes, offset, kept, count, wanted);
        count += wanted;
    }

    /** Forgets all, as the answer that is written anew. */
    void reset() {
        count = 0;
        size = 0;
    }

    /** Says that bytes are sent that nobody sees. */
    void skip(long length) {
        size += length;
    }

    /** The body as it is now; nothing more must come. */
    Recorded.Body kept() {
        return new Recorded.Body(count == kept.length ? kept : Arrays.copyOf(kept, count), size);
    }
}
