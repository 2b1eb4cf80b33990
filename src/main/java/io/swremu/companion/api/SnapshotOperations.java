package io.swremu.companion.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Saves the whole state of the server with all bytes, and brings it back. */
public interface SnapshotOperations {
    /**
     * Writes the state of one moment as an archive. Uploads that have begun are not part of it.
     *
     * @param target not closed
     * @throws IOException if it cannot be written; what has been written is no archive then
     */
    void writeSnapshot(OutputStream target) throws IOException;

    /**
     * Replaces the whole state by that of an archive, once all of it has been read and verified.
     *
     * @param archive read to its end, not closed
     * @throws IllegalArgumentException if it is broken, no snapshot, or one of a newer version; nothing has changed then
     * @throws IOException if it cannot be read; nothing has changed then
     */
    void readSnapshot(InputStream archive) throws IOException;
}
