package io.swremu.companion.snapshot;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestAlgorithm;
import io.swremu.platform.archive.TarOutput;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the state of one moment as a tar: {@code swr-snapshot.json}, the rows, the blobs, and {@code end} with the hash of all
 * bytes before it. Rows are first copied to a temporary file, so that no transaction waits for the client.
 */
@Component
class SnapshotWriter {
    /** Rows are written in files of about this size, in bytes. */
    private static final int CHUNK = 1 << 20;

    private final SnapshotTables tables;
    private final BlobStore store;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ObjectProvider<BuildProperties> build;

    SnapshotWriter(
            SnapshotTables tables,
            BlobStore store,
            JsonMapper json,
            InstantSource clock,
            ObjectProvider<BuildProperties> build) {
        this.tables = tables;
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.build = build;
    }

    /** The rows of a moment, copied; to be closed. */
    final class Copy implements AutoCloseable {
        private final Path rows;
        private final Path digests;

        private Copy() throws IOException {
            rows = Files.createTempFile("swr-snapshot-", ".rows");
            digests = Files.createTempFile("swr-snapshot-", ".digests");
        }

        /** Writes the archive. */
        void writeTo(OutputStream target) throws IOException {
            var hash = DigestAlgorithm.SHA256.newHash();
            var out = new DigestOutputStream(new BufferedOutputStream(target, 64 * 1024), hash);
            Files.copy(rows, out);
            var tar = new TarOutput(out);
            try (BufferedReader all = Files.newBufferedReader(digests)) {
                for (String digest = all.readLine(); digest != null; digest = all.readLine()) {
                    writeBlob(tar, out, Digest.parse(digest));
                }
            }
            tar.begin(SnapshotHeader.END, TarOutput.BLOCK);
            byte[] end = Arrays.copyOf(
                    HexFormat.of().formatHex(hash.digest()).getBytes(StandardCharsets.US_ASCII), TarOutput.BLOCK);
            out.write(end);
            tar.finish();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(rows);
            Files.deleteIfExists(digests);
        }
    }

    /** A blob that the store has lost is left out: the state has that damage. */
    private void writeBlob(TarOutput tar, OutputStream out, Digest digest) throws IOException {
        Optional<Blob> blob = store.open(digest);
        if (blob.isPresent()) {
            tar.begin(BlobNames.of(digest), blob.get().size());
            long written;
            try (InputStream bytes = blob.get().read()) {
                written = bytes.transferTo(out);
            }
            if (written != blob.get().size()) {
                throw new IOException("the blob " + digest + " has changed its size");
            }
            tar.end(written);
        }
    }

    /** Copies the rows of now, in one transaction. */
    Copy copy() throws IOException {
        var copy = new Copy();
        try (Connection connection = tables.momentary();
                OutputStream rows = new BufferedOutputStream(Files.newOutputStream(copy.rows));
                Writer digests = Files.newBufferedWriter(copy.digests)) {
            var tar = new TarOutput(rows);
            var header = new SnapshotHeader(
                    SnapshotHeader.PRODUCT,
                    SnapshotHeader.FORMAT,
                    SnapshotTables.schema(),
                    build.stream().map(BuildProperties::getVersion).findFirst().orElse(""),
                    clock.instant().toString(),
                    SnapshotTables.registries(connection));
            tar.file(SnapshotHeader.FILE, json.writeValueAsBytes(header));
            for (String table : SnapshotTables.names()) {
                writeRows(connection, table, tar);
            }
            SnapshotTables.readDigests(connection, digest -> write(digests, digest));
            connection.rollback();
            return copy;
        } catch (SQLException failure) {
            copy.close();
            throw new IOException("the database cannot be read", failure);
        } catch (IOException | RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    private static void write(Writer target, String line) {
        try {
            target.write(line + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeRows(Connection connection, String table, TarOutput tar) throws SQLException, IOException {
        var chunk = new ByteArrayOutputStream(CHUNK);
        tables.read(connection, table, row -> {
            chunk.writeBytes(json.writeValueAsBytes(row));
            chunk.write('\n');
            if (chunk.size() > CHUNK) {
                flush(chunk, table, tar);
            }
        });
        flush(chunk, table, tar);
    }

    private static void flush(ByteArrayOutputStream chunk, String table, TarOutput tar) {
        try {
            if (chunk.size() > 0) {
                tar.file(SnapshotHeader.ROWS + table, chunk.toByteArray());
                chunk.reset();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
