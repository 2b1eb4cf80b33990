package io.swremu.companion.api;

/** Back to the start. */
public interface ResetOperations {
    /**
     * Brings the server back to the state that it started with: the configured accounts, and the seed if it has one. Requests
     * in work end in the old state, and those that come later see the new one. Everything else is gone: organizations,
     * images and their bytes, uploads, jobs, users, keys, tokens and logins, and the rules for faults. The clock goes with the machine's again.
     */
    void reset();
}
