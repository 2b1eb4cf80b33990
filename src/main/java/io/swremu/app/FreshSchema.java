package io.swremu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes the schema of a database that is new and will not outlive the process: by the scripts of the migrations, one after
 * the other. Such a database has no history, so nobody has to keep one; that is most of what Flyway costs at a start.
 *
 * @param placeholders the values of what the scripts write as <code>${name}</code>
 */
record FreshSchema(Map<String, String> placeholders) {
    private static final String SCRIPTS = "classpath:db/migration/V*__*.sql";

    /** Runs all scripts, lowest version first. */
    void create(Connection connection) throws IOException, SQLException {
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(SCRIPTS);
        Arrays.sort(scripts, Comparator.comparingInt(FreshSchema::version));
        try (Statement statement = connection.createStatement()) {
            for (Resource script : scripts) {
                statement.execute(filled(script.getContentAsString(StandardCharsets.UTF_8)));
            }
        }
    }

    private static int version(Resource script) {
        String name = Objects.requireNonNull(script.getFilename());
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private String filled(String script) {
        String filled = script;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            filled = filled.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return filled;
    }
}
