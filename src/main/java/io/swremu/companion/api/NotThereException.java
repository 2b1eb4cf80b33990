package io.swremu.companion.api;

import java.util.NoSuchElementException;

/** What an id or a name stands for is not there (any more). */
public class NotThereException extends NoSuchElementException {
    private static final long serialVersionUID = 1L;

    /** Says what is not there. */
    public NotThereException(String message) {
        super(message);
    }
}
