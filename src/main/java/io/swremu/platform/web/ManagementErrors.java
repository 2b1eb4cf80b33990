package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.RefusalTranslator;
import io.swremu.platform.error.SwrException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every failure of a management operation into the service's error envelope; a bug's text stays in the log. What
 * belongs to no operation is answered in the shape of its path.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ManagementErrors extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ManagementErrors.class);

    private final ErrorWriter errors;
    private final List<RefusalTranslator> translators;

    ManagementErrors(ErrorWriter errors, List<RefusalTranslator> translators) {
        this.translators = translators;
        this.errors = errors;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(SwrException refusal, ServletWebRequest web) {
        log.debug("refused: {}", refusal.getMessage());
        return answer(web, refusal.code(), refusal.detail());
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(ConcurrencyFailureException otherWriter, ServletWebRequest web) {
        log.debug("another request was in the way", otherWriter);
        return answer(web, Overload.isBehind(otherWriter) ? ErrorCode.OVERLOADED : ErrorCode.BUSY, "");
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception bug, ServletWebRequest web) throws Exception {
        HttpServletRequest request = web.getRequest();
        if (isCommitted(web)) { // half an answer must not look like a whole one: the container cuts it off
            throw bug;
        }
        SwrException refusal = refusalBehind(bug);
        if (refusal != null) {
            return refused(refusal, web);
        }
        if (Overload.isBehind(bug)) {
            log.warn("{} {} had to wait too long", request.getMethod(), request.getRequestURI());
            return answer(web, ErrorCode.OVERLOADED, "");
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        return answer(web, ErrorWriter.failureOf(request.getMethod()), "");
    }

    /** What an answer is made of could not be read, or is no JSON: a bug like any other. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException bug, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var web = (ServletWebRequest) request;
        if (isCommitted(web)) {
            throw bug;
        }
        log.error("{} {} failed", web.getHttpMethod(), web.getRequest().getRequestURI(), bug);
        return answer(web, ErrorWriter.failureOf(web.getRequest().getMethod()), "");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var web = (ServletWebRequest) request;
        HttpServletRequest http = web.getRequest();
        SwrException refusal = refusalBehind(ex);
        if (refusal != null) { // a value type refused its text while the request was being bound
            return refused(refusal, web);
        }
        log.debug("{} {} refused", http.getMethod(), http.getRequestURI(), ex);
        if (ex instanceof HttpMessageNotReadableException unreadable) {
            return answer(web, unreadable(unreadable, http), "");
        }
        if (ex instanceof MethodArgumentNotValidException invalid) {
            FieldError field = invalid.getBindingResult().getFieldError();
            return answer(web, ErrorCode.PARAMETER_MISSING, field == null ? "" : field.getField());
        }
        if (ex instanceof HandlerMethodValidationException invalid) {
            return answer(web, ErrorCode.PARAMETER_MISSING, MissingField.firstOf(invalid));
        }
        if (ex instanceof ServletRequestBindingException) { // a mandatory parameter or header is absent
            return answer(web, ErrorCode.PARAMETER_MISSING, "");
        }
        if (ex instanceof TypeMismatchException mismatch) {
            return answer(web, ErrorCode.PARAMETER_INVALID, Objects.toString(mismatch.getPropertyName(), ""));
        }
        return answer(web, ErrorWriter.codeOf(status.value(), http.getMethod()), "");
    }

    /** Bodies are parsed whatever their type says; the type matters only once parsing has failed. */
    private static ErrorCode unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() == null) {
            return ErrorCode.PARAMETER_MISSING; // Spring's way of saying that there is no body
        }
        String type = request.getContentType(); // by the looks of the body, see RequestBodyFilter
        boolean json = type == null || type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        return json ? ErrorCode.INVALID_PARAMETER : ErrorCode.BODY_TYPE_INVALID;
    }

    private @Nullable SwrException refusalBehind(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SwrException refusal) {
                return refusal;
            }
            for (RefusalTranslator translator : translators) {
                Optional<SwrException> translated = translator.translate(cause);
                if (translated.isPresent()) {
                    return translated.get();
                }
            }
        }
        return null;
    }

    private static HttpServletResponse responseTo(ServletWebRequest web) {
        return Objects.requireNonNull(web.getResponse());
    }

    private static boolean isCommitted(ServletWebRequest web) {
        return responseTo(web).isCommitted();
    }

    private ResponseEntity<Object> answer(ServletWebRequest web, ErrorCode code, String detail) {
        ErrorAnswer error = errors.answer(code, detail, web.getRequest().getRequestURI(), responseTo(web));
        var answer = ResponseEntity.status(error.status()).contentType(MediaType.APPLICATION_JSON);
        error.headers().forEach(answer::header);
        if (code == ErrorCode.OVERLOADED) {
            answer.header(HttpHeaders.RETRY_AFTER, Overload.RETRY_AFTER);
        }
        return answer.body(error.body());
    }
}
