package io.swremu.companion.api;

/**
 * The state of the server.
 *
 * @param status whether requests may come
 */
public record ServerHealth(Status status) {
    /** A state in a word. */
    public enum Status {
        /** It is being started, or still loads its seed. */
        STARTING,
        /** Requests may come. */
        READY
    }
}
