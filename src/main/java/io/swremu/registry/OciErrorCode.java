package io.swremu.registry;

import org.springframework.http.HttpStatus;

/** The error codes of the registry protocol: those of the OCI distribution specification and a few older ones. */
public enum OciErrorCode {
    BLOB_UNKNOWN(HttpStatus.NOT_FOUND, "blob unknown to registry"),
    BLOB_UPLOAD_INVALID(HttpStatus.BAD_REQUEST, "blob upload invalid"),
    BLOB_UPLOAD_UNKNOWN(HttpStatus.NOT_FOUND, "blob upload unknown to registry"),
    DIGEST_INVALID(HttpStatus.BAD_REQUEST, "provided digest did not match uploaded content"),
    MANIFEST_BLOB_UNKNOWN(HttpStatus.BAD_REQUEST, "manifest references a manifest or blob unknown to registry"),
    MANIFEST_INVALID(HttpStatus.BAD_REQUEST, "manifest invalid"),
    MANIFEST_UNKNOWN(HttpStatus.NOT_FOUND, "manifest unknown"),
    NAME_INVALID(HttpStatus.BAD_REQUEST, "invalid repository name"),
    NAME_UNKNOWN(HttpStatus.NOT_FOUND, "repository name not known to registry"),
    PAGINATION_NUMBER_INVALID(HttpStatus.BAD_REQUEST, "invalid number of results requested"),
    RANGE_INVALID(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "invalid content range"),
    SIZE_INVALID(HttpStatus.BAD_REQUEST, "provided length did not match content length"),
    TAG_INVALID(HttpStatus.BAD_REQUEST, "manifest tag is invalid"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "authentication required"),
    DENIED(HttpStatus.FORBIDDEN, "requested access to the resource is denied"),
    UNSUPPORTED(HttpStatus.METHOD_NOT_ALLOWED, "the operation is unsupported"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "service unavailable"),
    UNKNOWN(HttpStatus.INTERNAL_SERVER_ERROR, "unknown error");

    private final HttpStatus status;
    private final String message;

    OciErrorCode(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The usual HTTP status of the code. */
    public HttpStatus status() {
        return status;
    }

    /** The usual text for people. */
    public String message() {
        return message;
    }

    /**
     * Makes an exception that ends the request with this code.
     *
     * @param detail what is wrong in this request, without secrets; may be empty
     */
    public OciException toException(String detail) {
        return new OciException(this, status, message, detail);
    }
}
