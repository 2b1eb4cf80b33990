package io.swremu.companion.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are meant. What is null is not looked at.
 *
 * @param operation the operation's id, as in the entry
 * @param method the HTTP method
 * @param path the path without the query, as the client sent it; {@code *} stands for any text without a slash, {@code **}
 *     for any text
 * @param status the HTTP status of the answer
 * @param account the name of the caller's account
 * @param surface the API
 * @param since requests that came at this time or later, by the emulator's clock
 * @param after requests that ended after the one with this number, see {@link JournalEntry#number}
 * @param limit how many entries at most, the newest of them, 1 to 1,000; null: 100
 */
public record JournalFilter(
        @Nullable String operation,
        @Nullable String method,
        @Nullable String path,
        @Nullable Integer status,
        @Nullable String account,
        @Nullable ApiSurface surface,
        @Nullable Instant since,
        @Nullable Long after,
        @Nullable Integer limit) {

    /** All entries. */
    public static JournalFilter any() {
        return new JournalFilter(null, null, null, null, null, null, null, null, null);
    }

    /** The requests of an operation. */
    public static JournalFilter operation(String id) {
        return new JournalFilter(id, null, null, null, null, null, null, null, null);
    }

    /** The requests for a path, in which {@code *} stands for any text without a slash, {@code **} for any text. */
    public static JournalFilter path(String pattern) {
        return new JournalFilter(null, null, pattern, null, null, null, null, null, null);
    }

    /** The same with an HTTP method. */
    public JournalFilter method(String name) {
        return new JournalFilter(operation, name, path, status, account, surface, since, after, limit);
    }

    /** The same with a status of the answer. */
    public JournalFilter status(int code) {
        return new JournalFilter(operation, method, path, code, account, surface, since, after, limit);
    }

    /** The same for the users of one account only. */
    public JournalFilter account(String name) {
        return new JournalFilter(operation, method, path, status, name, surface, since, after, limit);
    }

    /** The same behind an entry. */
    public JournalFilter after(long number) {
        return new JournalFilter(operation, method, path, status, account, surface, since, number, limit);
    }
}
