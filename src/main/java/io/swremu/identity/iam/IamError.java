package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swremu.platform.web.Surface;
import io.swremu.platform.web.Surface.Envelope;
import org.springframework.http.HttpStatus;

/** An error of IAM, in the nested or the flat shape. Source: the IAM API reference. */
public sealed interface IamError {

    /** An error in the shape of a surface, with the code of its status. */
    static IamError of(HttpStatus status, String message, Surface surface) {
        return of(status, codeOf(status), message, surface);
    }

    /**
     * The same with a code of its own.
     *
     * @param code one of IAM's error codes; only the flat shape has it
     */
    static IamError of(HttpStatus status, String code, String message, Surface surface) {
        return surface.envelope() == Envelope.IAM_FLAT
                ? new Flat(message, code)
                : new Nested(new Fault(status.value(), message, status.getReasonPhrase()));
    }

    /** What IAM says of a status when there is nothing more to tell. */
    static String messageOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "The request you have made requires authentication.";
            case FORBIDDEN -> "You are not authorized to perform the requested action.";
            case NOT_FOUND -> "Could not find what was asked for.";
            case CONFLICT -> "Another request is in the way.";
            case REQUEST_TIMEOUT -> "The request body did not arrive in time.";
            case CONTENT_TOO_LARGE -> "The request body is too large.";
            case INTERNAL_SERVER_ERROR -> "An unexpected error prevented the server from answering.";
            case NOT_IMPLEMENTED -> "The transfer encoding is not supported.";
            case SERVICE_UNAVAILABLE -> "The service is overloaded. Try again later.";
            default -> "Request parameter is invalid.";
        };
    }

    /** The code of a status when there is no closer one. */
    static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "IAM.0001";
            case FORBIDDEN -> "IAM.0003";
            case NOT_FOUND -> "IAM.0004";
            case INTERNAL_SERVER_ERROR, NOT_IMPLEMENTED, SERVICE_UNAVAILABLE -> "IAM.0006";
            default -> "IAM.0007";
        };
    }

    /** The older shape. */
    record Nested(Fault error) implements IamError {}

    /**
     * What went wrong.
     *
     * @param code the status
     * @param title the status in words
     */
    record Fault(int code, String message, String title) {}

    /** The newer shape. */
    record Flat(
            @JsonProperty("error_msg") String message,
            @JsonProperty("error_code") String code) implements IamError {}
}
