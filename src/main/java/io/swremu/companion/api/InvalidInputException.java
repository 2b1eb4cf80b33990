package io.swremu.companion.api;

/** What a caller wants is not valid: the message says which field is wrong, and what is allowed. */
public class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, without quoting secrets. */
    public InvalidInputException(String message) {
        super(message);
    }
}
