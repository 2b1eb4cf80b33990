package io.swremu.content.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored blob as it was when it was looked up. Holds nothing open, so it needs no closing; should the blob be deleted
 * meanwhile, {@link #read} fails, but a stream that is already open delivers its range to the end.
 */
public interface Blob {
    Digest digest();

    /** In bytes; 0 is allowed. */
    long size();

    /** When the blob was stored or last touched, in milliseconds rounded up, on the clock of the store. */
    Instant lastModified();

    /**
     * Opens a part of the content; the caller closes it.
     *
     * @param offset the first byte, from 0
     * @param length how many bytes, from 0; the stream ends after them
     * @throws IndexOutOfBoundsException if the range does not lie within the blob
     * @throws IOException if the blob has been deleted since it was looked up, or its storage fails
     */
    InputStream read(long offset, long length) throws IOException;

    /** Opens the whole content; the caller closes it. */
    default InputStream read() throws IOException {
        return read(0, size());
    }

    /**
     * Reads all of it, and tells whether it has its digest still.
     *
     * @throws IOException if it has been deleted since it was looked up, or cannot be read
     */
    default boolean isIntact() throws IOException {
        MessageDigest hash = digest().algorithm().newHash();
        try (InputStream content = read()) {
            byte[] buffer = new byte[128 * 1024];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                hash.update(buffer, 0, count);
            }
        }
        return Digest.of(digest().algorithm(), hash).equals(digest());
    }

    /**
     * The file that holds exactly this content, where there is one on this machine, so that it can be sent without passing
     * through the heap. To be read only.
     */
    Optional<Path> file();
}
