package io.swremu.edition.shared.access;

import java.util.Arrays;
import java.util.Optional;

/** What a user may do with an organization or a repository; a higher level includes the lower ones. */
public enum Level {
    /** Nothing. */
    NONE(0),
    /** See and pull one repository, because it is public or shared; not who else may, nor its rules. */
    GUEST(0),
    /** See and pull. */
    READ(1),
    /** Also push and edit. */
    EDIT(3),
    /** Also delete, share and grant. */
    MANAGE(7);

    private final int auth;

    Level(int auth) {
        this.auth = auth;
    }

    /** The number that stands for the level in the API's {@code auth} fields: 7, 3, 1, or 0 for none of them. */
    public int auth() {
        return auth;
    }

    /** Whether this level includes another. */
    public boolean includes(Level other) {
        return compareTo(other) >= 0;
    }

    /** The level that can be granted under a number: 7, 3 or 1. */
    static Optional<Level> granted(int auth) {
        return Arrays.stream(values())
                .filter(level -> level.auth == auth && level.auth > 0)
                .findFirst();
    }

    /** The higher of two levels. */
    static Level higher(Level one, Level other) {
        return one.includes(other) ? one : other;
    }
}
