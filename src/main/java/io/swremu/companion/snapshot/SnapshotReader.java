package io.swremu.companion.snapshot;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestAlgorithm;
import io.swremu.content.blob.DigestMismatchException;
import io.swremu.content.blob.InvalidDigestException;
import io.swremu.identity.directory.Registries;
import io.swremu.platform.archive.TarInput;
import io.swremu.platform.archive.TarOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an archive to its end and verifies all of it before anything is replaced: rows go to a temporary file, blobs to the store,
 * where nobody sees them without rows.
 */
@Component
class SnapshotReader {
    private static final int MAX_HEADER = 1 << 20;

    private final SnapshotTables tables;
    private final BlobStore store;
    private final Registries registries;
    private final JsonMapper json;

    SnapshotReader(SnapshotTables tables, BlobStore store, Registries registries, JsonMapper json) {
        this.tables = tables;
        this.store = store;
        this.registries = registries;
        this.json = json;
    }

    /** The content of a verified archive; to be closed. */
    final class Staged implements AutoCloseable {
        private final Path rows;
        private final Map<Long, Long> registryIds = new HashMap<>();
        private final List<Part> parts = new ArrayList<>();
        private final List<Digest> blobs = new ArrayList<>();

        private Staged() throws IOException {
            rows = Files.createTempFile("swr-snapshot-", ".rows");
        }

        /**
         * Stores the rows in empty tables, in the transaction of the caller.
         *
         * @throws InvalidInputException if they are not what the tables take
         */
        void fill() throws IOException {
            for (Digest blob : blobs) {
                if (!store.touch(blob)) {
                    throw new InvalidInputException("the store has lost " + blob + " meanwhile; send it again");
                }
            }
            try (InputStream in = Files.newInputStream(rows)) {
                var columns = new HashMap<String, List<String>>();
                for (Part part : parts) {
                    fill(part, in.readNBytes(part.length()), columns);
                }
            } catch (JacksonException broken) {
                throw new InvalidInputException("its rows cannot be read");
            }
            tables.freeJobs();
        }

        /** Each line is a row; the first row of a table has the names of its columns. */
        private void fill(Part part, byte[] lines, Map<String, List<String>> columns) {
            Iterator<JsonNode> rows = new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .iterator();
            List<String> names = columns.computeIfAbsent(part.table(), first -> {
                var all = new ArrayList<String>();
                rows.next().forEach(name -> all.add(name.asString()));
                return all;
            });
            tables.fill(part.table(), names, rows, registryIds);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(rows);
        }
    }

    /** A piece of a table's rows in the temporary file. */
    private record Part(String table, int length) {}

    /**
     * Reads and verifies an archive.
     *
     * @throws InvalidInputException if it is broken, no snapshot, or one of a newer version
     */
    Staged stage(InputStream archive) throws IOException {
        var staged = new Staged();
        try {
            read(archive, staged);
            return staged;
        } catch (TarInput.TarException | DigestMismatchException | InvalidDigestException broken) {
            staged.close();
            throw new InvalidInputException("the archive is broken: " + broken.getMessage());
        } catch (JacksonException broken) {
            staged.close();
            throw new InvalidInputException("the archive is broken: " + broken.getOriginalMessage());
        } catch (IOException | RuntimeException failure) {
            staged.close();
            throw failure;
        }
    }

    private void read(InputStream archive, Staged staged) throws IOException {
        MessageDigest hash = DigestAlgorithm.SHA256.newHash();
        var tar = new TarInput(new Hashed(archive, hash));
        var first = tar.next();
        if (first == null || !first.name().equals(SnapshotHeader.FILE) || first.size() > MAX_HEADER) {
            throw new InvalidInputException("this is no snapshot of the emulator");
        }
        check(json.readValue(tar.content().readAllBytes(), SnapshotHeader.class), staged);
        try (OutputStream rows = new BufferedOutputStream(Files.newOutputStream(staged.rows))) {
            var entry = tar.next();
            while (entry != null && !entry.name().equals(SnapshotHeader.END)) {
                take(entry, tar.content(), rows, staged);
                entry = tar.next();
            }
            if (entry == null) {
                throw new InvalidInputException("the archive is broken: its end is missing");
            }
        }
        byte[] computed = Arrays.copyOf(
                HexFormat.of().formatHex(hash.digest()).getBytes(StandardCharsets.US_ASCII), TarOutput.BLOCK);
        if (!Arrays.equals(computed, tar.content().readAllBytes()) || tar.next() != null) {
            throw new InvalidInputException("the archive is broken: its hash is wrong");
        }
    }

    /** Hashes what is skipped, too. */
    private static final class Hashed extends DigestInputStream {
        private final byte[] skipped = new byte[16 * 1024];

        Hashed(InputStream in, MessageDigest hash) {
            super(in, hash);
        }

        @Override
        public long skip(long count) throws IOException {
            return Math.max(0, read(skipped, 0, (int) Math.min(count, skipped.length)));
        }
    }

    private void check(SnapshotHeader header, Staged staged) {
        if (!SnapshotHeader.PRODUCT.equals(header.product())) {
            throw new InvalidInputException("this is no snapshot of the emulator");
        }
        if (header.format() > SnapshotHeader.FORMAT || header.schema() > SnapshotTables.schema()) {
            throw new InvalidInputException("a newer version of the emulator has written it: " + header.version());
        }
        for (var registry : header.registries()) {
            staged.registryIds.put(
                    registry.id(), registries.ofRegion(registry.region()).id());
        }
    }

    private void take(TarInput.Entry entry, InputStream content, OutputStream rows, Staged staged) throws IOException {
        String name = entry.name();
        if (name.startsWith(SnapshotHeader.ROWS)) {
            String table = name.substring(SnapshotHeader.ROWS.length());
            if (!SnapshotTables.names().contains(table) || entry.size() > Integer.MAX_VALUE) {
                throw new InvalidInputException("the archive has rows of an unknown table");
            }
            staged.parts.add(new Part(table, (int) entry.size()));
            content.transferTo(rows);
        } else if (name.startsWith(SnapshotHeader.BLOBS)) {
            Digest digest = BlobNames.digest(name);
            if (!store.touch(digest)) {
                store.put(digest, content, entry.size());
            }
            staged.blobs.add(digest);
        } else {
            throw new InvalidInputException("the archive has an unknown file");
        }
    }
}
