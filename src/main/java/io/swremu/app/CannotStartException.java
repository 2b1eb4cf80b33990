package io.swremu.app;

/** Ends the start; the message is the one line that the operator reads, and says what is wrong and what to do. */
class CannotStartException extends RuntimeException {

    CannotStartException(String message) {
        super(message);
    }

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
