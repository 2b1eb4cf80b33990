package io.swremu.identity.iam;

import io.swremu.identity.caller.CredentialsRefusedException;
import io.swremu.identity.directory.UserRefusedException;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.Overload;
import io.swremu.platform.web.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns every failure of an IAM operation into {@link IamError}. */
@RestControllerAdvice(basePackageClasses = IamErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class IamErrors {
    private static final Logger log = LoggerFactory.getLogger(IamErrors.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(IamException refusal, HttpServletRequest request) {
        return answer(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> nobody(CredentialsRefusedException refusal, HttpServletResponse response) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(refusal.body(response.getHeader(RequestIdFilter.HEADER)));
    }

    /** What is wrong with credentials that can be read: a token too old, another account's project. */
    @ExceptionHandler
    ResponseEntity<Object> refused(SwrException refusal, HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(refusal.code().status().value());
        return answer(status, IamError.messageOf(status), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(UserRefusedException refusal, HttpServletRequest request) {
        UserRefusal answer = UserRefusal.of(refusal.reason());
        return answer(answer.status(), answer.code(), answer.message(), request);
    }

    /** Another request deleted what this one refers to, or changed it at the same time. */
    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<Object> busy(Exception otherWriter, HttpServletRequest request) {
        log.debug("another request was in the way", otherWriter);
        return answer(HttpStatus.CONFLICT, IamError.messageOf(HttpStatus.CONFLICT), request);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentNotValidException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<Object> invalid(Exception invalid, HttpServletRequest request) {
        log.debug("{} {} refused: {}", request.getMethod(), request.getRequestURI(), explain(invalid));
        return answer(HttpStatus.BAD_REQUEST, IamError.messageOf(HttpStatus.BAD_REQUEST), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception bug, HttpServletRequest request) {
        if (bug instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return invalid(bug, request);
        }
        if (Overload.isBehind(bug)) {
            log.warn("{} {} had to wait too long", request.getMethod(), request.getRequestURI());
            HttpStatus busy = HttpStatus.SERVICE_UNAVAILABLE;
            return ResponseEntity.status(busy)
                    .header(HttpHeaders.RETRY_AFTER, Overload.RETRY_AFTER)
                    .body(IamError.of(busy, IamError.messageOf(busy), request.getRequestURI()));
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, IamError.messageOf(HttpStatus.INTERNAL_SERVER_ERROR), request);
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

    private static ResponseEntity<Object> answer(HttpStatus status, String message, HttpServletRequest request) {
        return answer(status, IamError.codeOf(status), message, request);
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, String code, String message, HttpServletRequest request) {
        return ResponseEntity.status(status).body(IamError.of(status, code, message, request.getRequestURI()));
    }
}
