package io.swremu.content.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Content for uploads, well behaved and not. */
final class TestContent {
    private TestContent() {}

    /** Always the same bytes for the same arguments, and others for another seed. */
    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    static InputStream stream(byte[] content, int from, int to) {
        return new ByteArrayInputStream(content, from, to - from);
    }

    /** A client that sends this much and is then cut off. */
    static InputStream brokenAfter(byte[] content, int length) {
        return new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                if (position == length) {
                    throw new IOException("connection reset");
                }
                return content[position++] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int wanted) throws IOException {
                if (position == length) {
                    throw new IOException("connection reset");
                }
                int count = Math.min(Math.min(wanted, 8192), length - position);
                System.arraycopy(content, position, target, offset, count);
                position += count;
                return count;
            }
        };
    }

    /** Zeros without an array behind them. */
    static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int wanted) {
                int count = (int) Math.min(wanted, left);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
    }

    /** Says when it is first read, and ends when it is told to. */
    static final class Paused extends InputStream {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch resume = new CountDownLatch(1);

        @Override
        public int read() {
            reached.countDown();
            try {
                resume.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
    }
}
