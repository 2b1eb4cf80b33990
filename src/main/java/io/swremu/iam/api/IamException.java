package io.swremu.iam.api;

import org.springframework.http.HttpStatus;

/** A refusal in IAM's own shape. */
class IamException extends RuntimeException {
    private final HttpStatus status;

    IamException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
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
