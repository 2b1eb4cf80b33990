package io.swremu.companion.api;

import org.jspecify.annotations.Nullable;

/**
 * Which requests a rule is for. What is null is not looked at. The first seven say what kind of request it is; of the
 * requests of that kind, which are counted from 1, the others choose.
 *
 * @param operation the operation's id in the OpenAPI document, such as {@code ListReposDetails}, or a name of the registry's
 *     operations, such as {@code PullBlob}
 * @param method the HTTP method, such as {@code GET}
 * @param path the path without the query, as the client sends it; {@code *} stands for any text without a slash, {@code **}
 *     for any text
 * @param surface the API
 * @param account the name of the caller's account
 * @param user the name of the caller
 * @param from the first call that is hit, from 1; null: 1
 * @param to the last call that is hit; null: all from then on
 * @param every of these only each nth, beginning with the first; null: each
 * @param probability of these only some, 0 to 1; null: all
 * @param seed makes the choice by probability the same each time; null: the emulator chooses one
 */
public record FaultMatch(
        @Nullable String operation,
        @Nullable String method,
        @Nullable String path,
        @Nullable ApiSurface surface,
        @Nullable String account,
        @Nullable String user,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Long every,
        @Nullable Double probability,
        @Nullable Long seed) {

    /** All requests. */
    public static FaultMatch any() {
        return new FaultMatch(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The requests of an operation, by its id in the OpenAPI document or its name in the journal. */
    public static FaultMatch operation(String id) {
        return new FaultMatch(id, null, null, null, null, null, null, null, null, null, null);
    }

    /** The requests for a path, in which {@code *} stands for any text without a slash, {@code **} for any text. */
    public static FaultMatch path(String pattern) {
        return new FaultMatch(null, null, pattern, null, null, null, null, null, null, null, null);
    }

    /** The same with an HTTP method. */
    public FaultMatch method(String name) {
        return new FaultMatch(operation, name, path, surface, account, user, from, to, every, probability, seed);
    }

    /** The same in one API only. */
    public FaultMatch surface(ApiSurface api) {
        return new FaultMatch(operation, method, path, api, account, user, from, to, every, probability, seed);
    }

    /** The same for the users of one account only. */
    public FaultMatch account(String name) {
        return new FaultMatch(operation, method, path, surface, name, user, from, to, every, probability, seed);
    }

    /** Of these only some calls, counted from 1. */
    public FaultMatch calls(long first, long last) {
        return new FaultMatch(operation, method, path, surface, account, user, first, last, every, probability, seed);
    }

    /** Of these only each nth call. */
    public FaultMatch every(long n) {
        return new FaultMatch(operation, method, path, surface, account, user, from, to, n, probability, seed);
    }

    /** Of these only some by chance, which is the same for the same seed. */
    public FaultMatch probability(double chance, long start) {
        return new FaultMatch(operation, method, path, surface, account, user, from, to, every, chance, start);
    }
}
