package io.swremu.iam.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swremu.iam.CredentialsRefusedException;
import io.swremu.iam.GatewayError;
import io.swremu.web.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** IAM's errors: one shape for {@code /v3} and the operations on credentials, another for the rest of {@code /v3.0}. */
@RestControllerAdvice(basePackageClasses = IamErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class IamErrors {
    private static final Logger log = LoggerFactory.getLogger(IamErrors.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(IamException refusal, HttpServletRequest request) {
        return answer(refusal.status(), String.valueOf(refusal.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> nobody(CredentialsRefusedException refusal, HttpServletResponse response) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(GatewayError.authentication(refusal, response.getHeader(RequestIdFilter.HEADER)));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentNotValidException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<Object> invalid(Exception invalid, HttpServletRequest request) {
        log.debug("{} {} refused", request.getMethod(), request.getRequestURI(), invalid);
        return answer(HttpStatus.BAD_REQUEST, "Request parameter is invalid.", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception bug, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "An unexpected error prevented the server from answering.", request);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, String message, HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean flat = path.startsWith("/v3.0/") && !path.startsWith("/v3.0/OS-CREDENTIAL/");
        return ResponseEntity.status(status)
                .body(
                        flat
                                ? new Flat(message, codeOf(status))
                                : new Nested(new Fault(status.value(), message, status.getReasonPhrase())));
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "IAM.0001";
            case FORBIDDEN -> "IAM.0003";
            case NOT_FOUND -> "IAM.0004";
            case INTERNAL_SERVER_ERROR -> "IAM.0006";
            default -> "IAM.0007";
        };
    }

    /** The older shape. */
    record Nested(Fault error) {}

    /** What went wrong. */
    record Fault(int code, String message, String title) {}

    /** The newer shape. */
    record Flat(
            @JsonProperty("error_msg") String message,
            @JsonProperty("error_code") String code) {}
}
