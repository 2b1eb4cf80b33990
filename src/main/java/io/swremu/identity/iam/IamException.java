package io.swremu.identity.iam;

import org.springframework.http.HttpStatus;

/** A refusal in IAM's own shape. */
class IamException extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    private IamException(HttpStatus status, String message) {
        this(status, IamError.codeOf(status), message);
    }

    /**
     * A refusal with a code of its own.
     *
     * @param code one of IAM's error codes; only the flat shape has it
     */
    IamException(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    static IamException unauthorized(String message) {
        return new IamException(HttpStatus.UNAUTHORIZED, message);
    }

    static IamException invalid(String message) {
        return new IamException(HttpStatus.BAD_REQUEST, message);
    }

    static IamException forbidden(String message) {
        return new IamException(HttpStatus.FORBIDDEN, message);
    }

    static IamException notFound(String message) {
        return new IamException(HttpStatus.NOT_FOUND, message);
    }
}
