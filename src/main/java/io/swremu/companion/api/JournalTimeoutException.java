package io.swremu.companion.api;

/** Fewer requests than wanted have come in time. */
public class JournalTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says how many there were instead. */
    public JournalTimeoutException(String message) {
        super(message);
    }
}
