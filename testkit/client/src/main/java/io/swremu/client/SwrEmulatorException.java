package io.swremu.client;

/** The emulator has refused a request, or did not answer it. */
public final class SwrEmulatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;

    SwrEmulatorException(String request, int status, String code, String text) {
        super(request + " was answered with " + status + " " + code + ": " + text);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    SwrEmulatorException(String request, Exception cause) {
        super(request + " was not answered: " + cause, cause);
        this.status = 0;
        this.code = "";
        this.text = String.valueOf(cause.getMessage());
    }

    /** The HTTP status, or 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** The error code, such as {@code SVCSTG.SWR.4000002}; empty if the answer has none. */
    public String code() {
        return code;
    }

    /** What was wrong. */
    public String text() {
        return text;
    }
}
