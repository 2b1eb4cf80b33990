package io.swremu.companion.seed;

import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestAlgorithm;
import io.swremu.platform.archive.TarOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A layer whose bytes follow from its size and a text. It is a gzip file of exactly that size, since some clients take no
 * other layers; what is in it is stored and not compressed, since compressed bytes differ from one version of a library to
 * the next. Inside is a tar archive with one file of pseudo-random bytes.
 *
 * @param size of the gzip file in bytes
 * @param content what the bytes follow from
 */
record SyntheticLayer(long size, String content) {
    static final long MIN_SIZE = 2048;
    static final long MAX_SIZE = 1L << 30;

    /** The bytes of a block that deflate can store. */
    private static final int MAX_STORED = 65_535;

    private static final int STORED_HEADER = 5;
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;

    /** The length of the field that fills the file up to its size, which precedes it. */
    private static final int FILLER_HEADER = 2;

    private static final int EMPTY_TAR = TarOutput.BLOCK + 2 * TarOutput.BLOCK;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /**
     * Names of a layer's bytes.
     *
     * @param blob the digest of the gzip file
     * @param diffId the digest of the archive in it, as a configuration names the layer
     */
    record Digests(Digest blob, Digest diffId) {}

    /** Makes all bytes once to hash them. */
    Digests digests() {
        MessageDigest tar = DigestAlgorithm.SHA256.newHash();
        MessageDigest blob = DigestAlgorithm.SHA256.newHash();
        try (var bytes = new DigestInputStream(new SequenceInputStream(new Parts(tar)), blob)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Digests(digest(blob), digest(tar));
    }

    private static Digest digest(MessageDigest hash) {
        return new Digest(DigestAlgorithm.SHA256, HexFormat.of().formatHex(hash.digest()));
    }

    /** The bytes, made as they are read. */
    InputStream read() {
        return new SequenceInputStream(new Parts(DigestAlgorithm.SHA256.newHash()));
    }

    /** The pieces of the file: its header, a stored block each, its trailer. */
    private final class Parts implements Enumeration<InputStream> {
        private final MessageDigest tarHash;
        private final CRC32 crc = new CRC32();
        private final byte[] tarHeader;
        private final long tarSize;
        private final long fileEnd;
        private final int filler;
        private long state;
        private long done = -1;

        Parts(MessageDigest tarHash) {
            this.tarHash = tarHash;
            long tar = EMPTY_TAR + (size - EMPTY_TAR) / TarOutput.BLOCK * TarOutput.BLOCK;
            // What the blocks of a tar do not fill is a field of the gzip header, of no or at least two bytes.
            while (gzipSize(tar) > size || size - gzipSize(tar) == 1) {
                tar -= TarOutput.BLOCK;
            }
            this.tarSize = tar;
            this.filler = (int) (size - gzipSize(tar));
            this.fileEnd = tar - 2 * TarOutput.BLOCK;
            byte[] seed = DigestAlgorithm.SHA256.newHash().digest(content.getBytes(StandardCharsets.UTF_8));
            this.state = ByteBuffer.wrap(seed).getLong();
            String name = "seed/" + HexFormat.of().formatHex(seed, 0, Long.BYTES);
            this.tarHeader = TarOutput.header(name, fileEnd - TarOutput.BLOCK);
        }

        private static long gzipSize(long tar) {
            long blocks = (tar + MAX_STORED - 1) / MAX_STORED;
            return GZIP_HEADER + tar + blocks * STORED_HEADER + GZIP_TRAILER;
        }

        @Override
        public boolean hasMoreElements() {
            return done <= tarSize;
        }

        @Override
        public InputStream nextElement() {
            byte[] part = done < 0 ? header() : done < tarSize ? block() : trailer();
            return new ByteArrayInputStream(part);
        }

        private byte[] header() {
            done = 0;
            var header = new ByteArrayOutputStream();
            byte flags = (byte) (filler == 0 ? 0 : 4);
            header.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, flags, 0, 0, 0, 0, 0, (byte) 0xff});
            if (filler > 0) {
                header.writeBytes(littleEndian(Short.BYTES)
                        .putShort((short) (filler - FILLER_HEADER))
                        .array());
                header.writeBytes(new byte[filler - FILLER_HEADER]);
            }
            return header.toByteArray();
        }

        private byte[] block() {
            int length = (int) Math.min(MAX_STORED, tarSize - done);
            boolean last = done + length == tarSize;
            var block = littleEndian(STORED_HEADER + length);
            block.put((byte) (last ? 1 : 0)).putShort((short) length).putShort((short) ~length);
            byte[] bytes = block.array();
            fill(bytes, length);
            crc.update(bytes, STORED_HEADER, length);
            tarHash.update(bytes, STORED_HEADER, length);
            done += length;
            return bytes;
        }

        /** The next bytes of the archive: its header, the file, and zeros. */
        private void fill(byte[] bytes, int length) {
            long word = 0;
            int i = 0;
            if (done == 0) {
                System.arraycopy(tarHeader, 0, bytes, STORED_HEADER, tarHeader.length);
                i = tarHeader.length;
            }
            int end = (int) Math.min(length, Math.max(0, fileEnd - done));
            int bits = 0;
            for (; i < end; i++) {
                if (bits == 0) {
                    word = next();
                    bits = Long.SIZE;
                }
                bytes[STORED_HEADER + i] = (byte) word;
                word >>>= Byte.SIZE;
                bits -= Byte.SIZE;
            }
        }

        /** SplitMix64, spelled out: it must be the same in every version of Java. */
        private long next() {
            state += GOLDEN_GAMMA;
            long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
            return z ^ z >>> 31;
        }

        private byte[] trailer() {
            done = tarSize + 1;
            return littleEndian(GZIP_TRAILER)
                    .putInt((int) crc.getValue())
                    .putInt((int) tarSize)
                    .array();
        }

        private static ByteBuffer littleEndian(int length) {
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
