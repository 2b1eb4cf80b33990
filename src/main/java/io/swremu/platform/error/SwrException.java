package io.swremu.platform.error;

/** A refusal: the request ends with the code's status and the error envelope, and whatever it had changed is undone. */
public class SwrException extends RuntimeException {
    private final ErrorCode code;
    private final String detail;

    SwrException(ErrorCode code, String detail) {
        super(code.code() + " " + code.message() + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.code = code;
        this.detail = detail;
    }

    /** The code the client gets. */
    public ErrorCode code() {
        return code;
    }

    /** What is wrong in this request; may be empty. */
    public String detail() {
        return detail;
    }
}
