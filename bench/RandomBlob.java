import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;

/** Content that nothing on the way can make smaller: random pieces, each of which begins with its number. */
final class RandomBlob implements Connection.Body {
    /** Bytes of a piece. */
    static final int PIECE = 1 << 20;

    private static final byte[] RANDOM = new byte[PIECE];

    static {
        new Random(1).nextBytes(RANDOM);
    }

    private final long seed;
    private final long length;
    private final String digest;

    RandomBlob(long seed, long length) throws IOException {
        this.seed = seed;
        this.length = length;
        var hash = Images.sha256();
        writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                hash.update((byte) one);
            }

            @Override
            public void write(byte[] some, int from, int count) {
                hash.update(some, from, count);
            }
        });
        this.digest = "sha256:" + HexFormat.of().formatHex(hash.digest());
    }

    long length() {
        return length;
    }

    String digest() {
        return digest;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] piece = RANDOM.clone();
        for (long at = 0; at < length; at += PIECE) {
            ByteBuffer.wrap(piece).putLong(0, seed).putLong(8, at);
            out.write(piece, 0, (int) Math.min(PIECE, length - at));
        }
    }
}
