package io.swremu.access;

/** What a user may do with an organization or a repository; a higher level includes the lower ones. */
public enum Level {
    /** Nothing. */
    NONE(0),
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

    /** The number that stands for the level in the API's {@code auth} fields. */
    public int auth() {
        return auth;
    }
}
