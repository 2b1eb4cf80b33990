package io.swremu.app;

import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Explains in one line why the database cannot be used, and what to do. */
final class DatabaseFailure {
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_OTHER_FORMAT = 90048;

    private DatabaseFailure() {}

    static String explain(DatabaseLocation database, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayValidateException) {
                return database
                        + " has another schema than this server makes; start the server that made it, or use another"
                        + " data directory or database: " + difference(cause);
            }
            if (cause instanceof SQLException refused) {
                return explain(database, refused);
            }
        }
        return database + " cannot be used: " + firstLine(failure);
    }

    private static String explain(DatabaseLocation database, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String reason = firstLine(failure);
        if (failure.getErrorCode() == H2_FILE_CORRUPTED) {
            return database
                    + " is damaged; put a copy of it in its place, or move it away, and the directory 'registry' with"
                    + " it, to begin with an empty one: " + reason;
        }
        if (failure.getErrorCode() == H2_ALREADY_OPEN) {
            return database + " is in use by another process; end that, or use another database";
        }
        if (failure.getErrorCode() == H2_OTHER_FORMAT) {
            return database + " was written by another version of H2; start the server that wrote it: " + reason;
        }
        if (state.startsWith("28")) {
            return database + " refuses the login; check spring.datasource.username and spring.datasource.password: "
                    + reason;
        }
        if (state.startsWith("08")) {
            return database + " cannot be reached; check spring.datasource.url, and that the database runs: " + reason;
        }
        return database + " cannot be used: " + reason;
    }

    /** Flyway's message has a line for each difference, after one that says that there are some. */
    private static String difference(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("igration") && !line.startsWith("Validate failed"))
                .findFirst()
                .orElseGet(() -> firstLine(failure));
    }

    private static String firstLine(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }
}
