package io.swremu.platform.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a tar archive (ustar) of plain files. The same content makes the same bytes: owner, time and rights are always the
 * same.
 */
public final class TarOutput {
    /** Everything in the format comes in blocks of so many bytes. */
    public static final int BLOCK = 512;

    private static final byte[] ZEROS = new byte[2 * BLOCK];
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final long MAX_OCTAL_SIZE = 077777777777L;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;

    private final OutputStream out;

    /** @param out where the archive goes; not closed */
    public TarOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a file that is in memory.
     *
     * @param name at most 100 bytes; of a longer one the last part, and 155 before it
     */
    public void file(String name, byte[] content) throws IOException {
        begin(name, content.length);
        out.write(content);
        end(content.length);
    }

    /**
     * Begins a file: exactly {@code size} bytes must be written to the stream, then {@link #end}.
     *
     * @param name at most 100 bytes; of a longer one the last part, and 155 before it
     */
    public void begin(String name, long size) throws IOException {
        out.write(header(name, size));
    }

    /** Ends a file of that size. */
    public void end(long size) throws IOException {
        out.write(ZEROS, 0, (int) (-size & BLOCK - 1));
    }

    /** Ends the archive. */
    public void finish() throws IOException {
        out.write(ZEROS);
    }

    /** How many bytes a file takes in an archive, without the archive's end. */
    public static long spaceOf(long size) {
        return BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    /**
     * The block that begins a file.
     *
     * @param name at most 100 bytes; of a longer one the last part, and 155 before it
     * @param size bytes of the file
     */
    public static byte[] header(String name, long size) {
        int split = name.length() > NAME_LENGTH ? name.lastIndexOf('/') : -1;
        byte[] header = new byte[BLOCK];
        putName(header, 0, NAME_LENGTH, name.substring(split + 1));
        putName(header, PREFIX_AT, PREFIX_LENGTH, name.substring(0, Math.max(0, split)));
        put(header, NAME_LENGTH, "0000644\0" + "0000000\0" + "0000000\0");
        putSize(header, size);
        put(header, SIZE_AT + SIZE_LENGTH, "00000000000\0");
        put(header, CHECKSUM_AT + CHECKSUM_LENGTH, "0");
        put(header, 257, "ustar\0" + "00");
        put(header, CHECKSUM_AT, String.format("%06o\0 ", checksum(header)));
        return header;
    }

    /** In octal digits or, from 8 GiB on, as a number, as GNU tar does. */
    private static void putSize(byte[] header, long size) {
        if (size <= MAX_OCTAL_SIZE) {
            put(header, SIZE_AT, String.format("%011o\0", size));
            return;
        }
        header[SIZE_AT] = (byte) 0x80;
        for (int i = 0; i < Long.BYTES; i++) {
            header[SIZE_AT + SIZE_LENGTH - 1 - i] = (byte) (size >>> Byte.SIZE * i);
        }
    }

    private static void putName(byte[] header, int at, int maxLength, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > maxLength) {
            throw new IllegalArgumentException("a name is too long for an archive: " + name);
        }
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** The sum of all bytes, those of the sum itself taken as blanks. */
    static int checksum(byte[] header) {
        byte[] summed = header.clone();
        Arrays.fill(summed, CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_LENGTH, (byte) ' ');
        int sum = 0;
        for (byte octet : summed) {
            sum += octet & 0xff;
        }
        return sum;
    }
}
