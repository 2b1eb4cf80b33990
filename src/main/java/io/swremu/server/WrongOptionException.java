package io.swremu.server;

/** An option has a value of the right form that cannot be used here. The message names the option. */
final class WrongOptionException extends RuntimeException {
    WrongOptionException(String message, Throwable cause) {
        super(message, cause);
    }
}
