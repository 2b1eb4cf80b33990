package io.swremu.app;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Holds the rows of a database and the bytes of a blob store together. A server with the rows of one and the bytes of
 * another would list images that it cannot serve, and clear away bytes and uploads that it knows nothing of.
 */
@Component
class StoreOfRows {
    private final BlobStore store;
    private final DatabaseLocation location;

    StoreOfRows(BlobStore store, DatabaseLocation location) {
        this.store = store;
        this.location = location;
    }

    /** The migration that makes the table also writes the identity into it: no database is without. */
    Map<String, String> placeholders() {
        return Map.of("store", store.identity().toString());
    }

    /**
     * Makes sure that the store belongs to no other database, when there is a new one.
     *
     * @throws CannotStartException if the store holds something
     */
    void requireEmpty() throws IOException {
        Optional<Blob> any;
        try (Stream<Blob> blobs = store.list()) {
            any = blobs.findAny();
        }
        if (any.isPresent()) {
            throw new CannotStartException(
                    location + " is new, but there are images of another one in the data directory;"
                            + " use that database, or another data directory, or delete the directory 'registry' in it");
        }
    }

    /**
     * Makes sure that a database has this store.
     *
     * @throws CannotStartException if it has another
     */
    void requireSame(Connection database) {
        String known = JdbcClient.create(new SingleConnectionDataSource(database, true))
                .sql("select id from blob_store")
                .query(String.class)
                .single();
        if (!known.equals(store.identity().toString())) {
            throw new CannotStartException(location + " belongs to the images in another data directory (the one whose"
                    + " file registry/id says " + known
                    + "); set swr.data-dir to that, which serves one server at a time,"
                    + " or give this server a database of its own");
        }
    }
}
