package io.swremu.platform.web;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** The body of a request arrives more slowly than {@code swr.load.body-timeout} allows. */
public class SlowBodyException extends IOException {
    SlowBodyException() {
        super("the body did not arrive in time");
    }

    /** Whether a failed read means that the client was too slow, and not that it is gone. */
    public static boolean isBehind(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SlowBodyException || cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
