package io.swremu.content.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A blob that is one file. */
record FileBlob(Digest digest, long size, Instant lastModified, Path path) implements Blob {
    /** The blob in a file; empty if there is no such file. */
    static Optional<Blob> at(Path path, Digest digest) throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(
                    new FileBlob(digest, file.size(), file.lastModifiedTime().toInstant(), path));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream read(long offset, long length) throws IOException {
        Objects.checkFromIndexSize(offset, length, size);
        return new RangeInputStream(FileChannel.open(path, StandardOpenOption.READ), offset, length);
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }
}
