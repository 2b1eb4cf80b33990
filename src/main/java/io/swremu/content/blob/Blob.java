package io.swremu.content.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored blob, as it was when it was looked up. It holds no open file, so it needs no closing. If the blob is deleted
 * later, {@link #read} fails, but a stream that is already open still delivers its whole range.
 */
public interface Blob {
    Digest digest();

    /** In bytes; may be 0. */
    long size();

    /** When the blob was stored or last touched, by the clock of the store, rounded up to a millisecond. */
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
     * Reads the whole blob and compares it with its digest.
     *
     * @return false if the content is damaged
     * @throws IOException if the blob has been deleted since it was looked up, or cannot be read
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
     * The file on this machine that holds exactly this content, if there is one: so a blob can be sent without copying
     * it through the heap. Callers must only read it.
     */
    Optional<Path> file();
}
