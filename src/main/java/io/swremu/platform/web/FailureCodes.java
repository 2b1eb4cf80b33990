package io.swremu.platform.web;

import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/** Which code stands for a failure. What the server is to blame for is logged as an error, the rest as debug. */
public final class FailureCodes {
    private static final Logger log = LoggerFactory.getLogger(FailureCodes.class);

    private FailureCodes() {}

    /** The refusal that a failure amounts to. A bug's text stays in the log. */
    static SwrException of(Exception failure, HttpServletRequest request) {
        SwrException refusal = refusalBehind(failure);
        if (refusal != null) { // a controller's, or that of a type whose text was being converted
            log.debug("refused: {}", refusal.getMessage());
            return refusal;
        }
        if (failure instanceof CredentialsRefusedException refused) {
            return ErrorCode.NOT_AUTHENTICATED.toException(refused.reason());
        }
        if (Overload.isBehind(failure)) {
            log.warn("{} {} had to wait too long", request.getMethod(), request.getRequestURI());
            return ErrorCode.OVERLOADED.toException("");
        }
        if (failure instanceof ConcurrencyFailureException) {
            log.debug("another request was in the way", failure);
            return ErrorCode.BUSY.toException("");
        }
        SwrException unreadable = ofSpring(failure, request);
        if (unreadable != null) {
            log.debug("{} {} refused: {}", request.getMethod(), request.getRequestURI(), explain(failure));
            return unreadable;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return ofMethod(request.getMethod()).toException("");
    }

    private static @Nullable SwrException refusalBehind(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SwrException refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** What Spring MVC refuses before it calls a controller; null if that is not what failed. */
    private static @Nullable SwrException ofSpring(Exception failure, HttpServletRequest request) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable, request).toException("");
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            FieldError field = invalid.getBindingResult().getFieldError();
            return ErrorCode.PARAMETER_MISSING.toException(field == null ? "" : field.getField());
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return ErrorCode.PARAMETER_MISSING.toException(MissingField.first(invalid));
        }
        if (failure instanceof ServletRequestBindingException) { // a mandatory parameter or header is absent
            return ErrorCode.PARAMETER_MISSING.toException("");
        }
        if (failure instanceof TypeMismatchException mismatch) {
            return ErrorCode.PARAMETER_INVALID.toException(Objects.toString(mismatch.getPropertyName(), ""));
        }
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return ofStatus(refusal.getStatusCode().value(), request.getMethod())
                    .toException("");
        }
        return null;
    }

    /** Bodies are parsed whatever their type says. The type matters only once parsing has failed. */
    private static ErrorCode unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() == null) { // Spring found no body
            return ErrorCode.PARAMETER_MISSING;
        }
        String type = request.getContentType(); // by the looks of the body, see BufferedRequest
        boolean json = type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        return json ? ErrorCode.REQUEST_INVALID : ErrorCode.BODY_TYPE_INVALID;
    }

    /** What is wrong and where, without the words of the libraries: they quote the request, and so its secrets. */
    private static String explain(Exception invalid) {
        if (invalid instanceof MethodArgumentNotValidException fields) {
            return fields.getFieldErrors().stream()
                    .map(error -> error.getField() + " " + error.getDefaultMessage())
                    .collect(Collectors.joining("; "));
        }
        if (invalid.getCause() instanceof JacksonException json && json.getLocation() != null) {
            return json.getClass().getSimpleName() + " in line "
                    + json.getLocation().getLineNr() + ", column "
                    + json.getLocation().getColumnNr();
        }
        return invalid.getClass().getSimpleName();
    }

    /** The code for a status that the container or Spring chose. */
    static ErrorCode ofStatus(int status, String method) {
        return switch (status) {
            case 404, 405 -> ErrorCode.API_UNKNOWN;
            case 401 -> ErrorCode.NOT_AUTHENTICATED;
            case 403 -> ErrorCode.OPERATION_FORBIDDEN;
            case 413 -> ErrorCode.BODY_TOO_LARGE;
            case 501 -> ErrorCode.TRANSFER_ENCODING_UNSUPPORTED;
            case 503 -> ErrorCode.OVERLOADED;
            case 408 -> ErrorCode.BODY_TOO_SLOW;
            case 415 -> ErrorCode.BODY_TYPE_INVALID;
            case 505 -> ErrorCode.REQUEST_INVALID; // a version of HTTP that there is not
            default -> status < 500 ? ErrorCode.REQUEST_INVALID : ofMethod(method);
        };
    }

    /** The code of an internal failure, which depends on what the client wanted to do. */
    public static ErrorCode ofMethod(String method) {
        if (method.equals(HttpMethod.POST.name())) {
            return ErrorCode.CREATE_FAILED;
        }
        if (method.equals(HttpMethod.PATCH.name()) || method.equals(HttpMethod.PUT.name())) {
            return ErrorCode.UPDATE_FAILED;
        }
        if (method.equals(HttpMethod.DELETE.name())) {
            return ErrorCode.DELETE_FAILED;
        }
        if (method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name())) {
            return ErrorCode.READ_FAILED;
        }
        return ErrorCode.INTERNAL_ERROR;
    }
}
