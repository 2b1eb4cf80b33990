package io.swremu.content.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes writes survive a loss of power: in a data directory by waiting for the disk, in a temporary one not at all. */
public interface DiskSync {
    /** Waits until the content, size and times of a file are on disk. */
    void file(Path file) throws IOException;

    /** Waits until the names in a directory are on disk. */
    void directory(Path directory) throws IOException;

    /** For a data directory. */
    static DiskSync waiting() {
        return new DiskSync() {
            @Override
            public void file(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }

            @Override
            public void directory(Path directory) throws IOException {
                // Only POSIX systems can open a directory. Elsewhere a rename is as durable as the system makes it.
                if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                        channel.force(true);
                    }
                }
            }
        };
    }

    /** For a temporary directory, which need not survive. */
    static DiskSync none() {
        return new DiskSync() {
            @Override
            public void file(Path file) {}

            @Override
            public void directory(Path directory) {}
        };
    }
}
