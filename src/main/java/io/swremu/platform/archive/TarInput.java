package io.swremu.platform.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar archive as it streams by: the old format, ustar, and the long names and large sizes of GNU tar and POSIX (pax).
 * What the archive says is checked; {@link TarException} means that it is broken.
 */
public final class TarInput {
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int CHECKSUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final int LINK_AT = 157;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;

    /** Of a name, or of the attributes of a file: more is no sensible archive. */
    private static final int MAX_EXTENSION_BYTES = 64 * 1024;

    private final InputStream in;
    private long position;
    private long left;
    private int padding;

    /** @param in the archive; read to its end, not closed */
    public TarInput(InputStream in) {
        this.in = in;
    }

    /**
     * A file, directory or link in the archive.
     *
     * @param name as it stands there; may be anything
     * @param size bytes of its content
     * @param type the letter of its kind: {@code 0} for a file
     * @param link what a link points to
     */
    public record Entry(String name, long size, char type, String link) {
        /** Whether this is a plain file. */
        public boolean isFile() {
            return type == '0' || type == '\0';
        }

        /** Whether this is another name of a file, or of a file's name. */
        public boolean isLink() {
            return type == '1' || type == '2';
        }
    }

    /**
     * The next entry, whatever has not been read of the one before is skipped.
     *
     * @return null at the end of the archive
     * @throws TarException if the archive is broken or cut off
     */
    public @Nullable Entry next() throws IOException {
        String longName = null;
        String longLink = null;
        long longSize = -1;
        while (true) {
            skipRest();
            byte[] header = new byte[TarOutput.BLOCK];
            readFully(header, TarOutput.BLOCK);
            if (isZero(header)) {
                requireEnd();
                return null;
            }
            if (TarOutput.checksum(header) != number(header, CHECKSUM_AT, 8)) {
                throw new TarException("the checksum of a header is wrong");
            }
            char type = (char) header[TYPE_AT];
            long size = longSize >= 0 ? longSize : number(header, SIZE_AT, 12);
            if (size < 0) {
                throw new TarException("a negative size");
            }
            left = size;
            padding = (int) (-size & TarOutput.BLOCK - 1);
            switch (type) {
                case 'L' -> longName = extension().trim().replace("\0", "");
                case 'K' -> longLink = extension().trim().replace("\0", "");
                case 'x' -> {
                    String attributes = extension();
                    longName = attribute(attributes, "path", longName);
                    longLink = attribute(attributes, "linkpath", longLink);
                    String given = attribute(attributes, "size", null);
                    longSize = given == null ? -1 : decimal(given);
                }
                case 'g' -> extension();
                default -> {
                    return new Entry(
                            longName == null ? name(header) : longName,
                            size,
                            type,
                            longLink == null ? text(header, LINK_AT, NAME_LENGTH) : longLink);
                }
            }
        }
    }

    /** How many bytes of the archive precede those that come next. */
    public long position() {
        return position;
    }

    /** The content of the entry that {@link #next} has returned. */
    public InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = in.read(bytes, offset, (int) Math.min(length, left));
                if (count < 0) {
                    throw cutOff();
                }
                left -= count;
                position += count;
                return count;
            }
        };
    }

    private String extension() throws IOException {
        if (left > MAX_EXTENSION_BYTES) {
            throw new TarException("a name or attribute is too long");
        }
        byte[] bytes = new byte[(int) left];
        readFully(bytes, bytes.length);
        left = 0;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A POSIX attribute: lines such as {@code 19 path=name}. */
    private static @Nullable String attribute(String lines, String key, @Nullable String otherwise) {
        String value = otherwise;
        for (String line : lines.split("\n")) {
            int blank = line.indexOf(' ');
            if (line.startsWith(key + "=", blank + 1)) {
                value = line.substring(blank + 2 + key.length());
            }
        }
        return value;
    }

    private void skipRest() throws IOException {
        try {
            in.skipNBytes(left + padding);
        } catch (EOFException cut) {
            throw cutOff();
        }
        position += left + padding;
        left = 0;
        padding = 0;
    }

    /** After the two blocks of zeros there may be more of them, which fill a tape's record. */
    private void requireEnd() throws IOException {
        byte[] rest = new byte[TarOutput.BLOCK];
        readFully(rest, rest.length);
        int count = rest.length;
        while (count > 0) {
            if (!isZero(Arrays.copyOf(rest, count))) {
                throw new TarException("something stands behind the end");
            }
            count = in.read(rest);
        }
    }

    private void readFully(byte[] bytes, int length) throws IOException {
        if (in.readNBytes(bytes, 0, length) < length) {
            throw cutOff();
        }
        position += length;
    }

    private static TarException cutOff() {
        return new TarException("it is cut off");
    }

    private static boolean isZero(byte[] block) {
        for (byte octet : block) {
            if (octet != 0) {
                return false;
            }
        }
        return true;
    }

    private static String name(byte[] header) {
        String name = text(header, 0, NAME_LENGTH);
        boolean ustar = text(header, 257, 5).equals("ustar");
        String prefix = ustar && header[262] == 0 ? text(header, PREFIX_AT, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int at, int maxLength) {
        int end = at;
        while (end < at + maxLength && header[end] != 0) {
            end++;
        }
        return new String(header, at, end - at, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int at, int length) throws TarException {
        if ((header[at] & 0x80) != 0) { // as a number, as GNU tar writes large ones
            long value = header[at] & 0x7f;
            for (int i = 1; i < length; i++) {
                value = value << Byte.SIZE | header[at + i] & 0xff;
            }
            return value;
        }
        String digits = text(header, at, length).trim();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException wrong) {
            throw new TarException("a number in a header is wrong");
        }
    }

    private static long decimal(String digits) throws TarException {
        try {
            return Long.parseLong(digits.trim());
        } catch (NumberFormatException wrong) {
            throw new TarException("a size is wrong");
        }
    }

    /** The archive is broken. */
    public static final class TarException extends IOException {
        TarException(String message) {
            super(message);
        }
    }
}
