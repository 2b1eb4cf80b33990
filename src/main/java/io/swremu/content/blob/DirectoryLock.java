package io.swremu.content.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reserves a directory for one store. The lock ends with the process, even if the process is killed. */
final class DirectoryLock implements AutoCloseable {
    private static final String NAME = "lock";

    /**
     * The lock files that this process holds. It must not open them a second time: on POSIX systems, closing one of the
     * two would release the lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks a directory; empty if another store has locked it. */
    static Optional<DirectoryLock> take(Path directory) throws IOException {
        return take(directory, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    /** Locks a directory that has a lock file already; empty if another store has locked it. */
    static Optional<DirectoryLock> takeExisting(Path directory) throws IOException {
        return take(directory, Set.of(StandardOpenOption.WRITE));
    }

    private static Optional<DirectoryLock> take(Path directory, Set<? extends OpenOption> options) throws IOException {
        Path file = directory.toRealPath().resolve(NAME);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        DirectoryLock taken = null;
        try {
            FileChannel channel = FileChannel.open(file, options, OwnerOnly.fileAttributes(file));
            taken = lock(file, channel);
            return Optional.ofNullable(taken);
        } finally {
            if (taken == null) {
                HELD.remove(file);
            }
        }
    }

    private static @Nullable DirectoryLock lock(Path file, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new DirectoryLock(file, channel);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
