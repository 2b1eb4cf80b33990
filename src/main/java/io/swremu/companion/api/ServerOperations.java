package io.swremu.companion.api;

/** What the server says of itself. */
public interface ServerOperations {
    /** Whether requests may come. */
    ServerHealth health();

    /** What server this is, and how it was set up. */
    ServerInfo info();
}
