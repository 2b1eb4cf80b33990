package io.swremu.companion.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an archive says of itself, in its first file.
 *
 * @param product always {@value #PRODUCT}
 * @param format of the archive
 * @param schema the last migration of the database that it was written from
 * @param version of the server that wrote it; for people only
 * @param createdAt when, in ISO form; for people only
 * @param registries what the ids mean that the rows have for registries: another server gives them other ids
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SnapshotHeader(
        String product,
        int format,
        int schema,
        String version,
        @JsonProperty("created_at") String createdAt,
        List<RegistryOfRow> registries) {
    static final String PRODUCT = "swr-emulator";

    /** Raised when an older server could not read the archive any more. */
    static final int FORMAT = 1;

    /** The names of the files in an archive. */
    static final String FILE = "swr-snapshot.json";

    static final String ROWS = "rows/";
    static final String BLOBS = "blobs/";
    static final String END = "end";

    /** A registry of the shared edition: the region that an id stands for. */
    record RegistryOfRow(long id, String region) {}
}
