package io.swremu.app;

import io.swremu.content.blob.FileSystemBlobStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.util.unit.DataSize;

/** The part of a start that changes the schema, in a process that {@link InterruptedMigrationTest} kills. */
final class MigratingProcess {
    private MigratingProcess() {}

    /** @param args the data directory, and the URL of the database unless that is in it */
    public static void main(String[] args) throws Exception {
        Path dataDir = Path.of(args[0]);
        var configured = new DataSourceProperties();
        if (args.length > 1) {
            configured.setUrl(args[1]);
            configured.setUsername(System.getenv("SPRING_DATASOURCE_USERNAME"));
            configured.setPassword(System.getenv("SPRING_DATASOURCE_PASSWORD"));
        }
        var location = new DatabaseLocation(
                configured, new ServerProperties(0, List.of(), dataDir, DataSize.ofBytes(0), null, null));
        var database = new EmbeddedDatabase(configured, location);
        try (var store = FileSystemBlobStore.durable(dataDir.resolve("registry"), InstantSource.system())) {
            var rows = new StoreOfRows(store, location);
            new Migrations(database, location, rows).migrate();
        }
    }
}
