package io.swremu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of a management operation into the service's error envelope; a bug's text stays in the log. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ManagementErrors extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ManagementErrors.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(SwrException refusal) {
        log.debug("refused: {}", refusal.getMessage());
        return answer(refusal.code(), refusal.detail());
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(ConcurrencyFailureException otherWriter) {
        log.debug("another request was in the way", otherWriter);
        return answer(Overload.isBehind(otherWriter) ? ErrorCode.OVERLOADED : ErrorCode.BUSY, "");
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception bug, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) { // half an answer must not look like a whole one: the container cuts it off
            throw bug;
        }
        SwrException refusal = refusalBehind(bug);
        if (refusal != null) {
            return refused(refusal);
        }
        if (Overload.isBehind(bug)) {
            log.warn("{} {} had to wait too long", request.getMethod(), request.getRequestURI());
            return answer(ErrorCode.OVERLOADED, "");
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        return answer(ErrorWriter.failureOf(request.getMethod()), "");
    }

    /** What an answer is made of could not be read, or is no JSON: a bug like any other. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException bug, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var web = (ServletWebRequest) request;
        if (Objects.requireNonNull(web.getResponse()).isCommitted()) {
            throw bug;
        }
        log.error("{} {} failed", web.getHttpMethod(), web.getRequest().getRequestURI(), bug);
        return answer(ErrorWriter.failureOf(web.getRequest().getMethod()), "");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        SwrException refusal = refusalBehind(ex);
        if (refusal != null) { // a value type refused its text while the request was being bound
            return refused(refusal);
        }
        log.debug("{} {} refused", http.getMethod(), http.getRequestURI(), ex);
        if (ex instanceof HttpMessageNotReadableException unreadable) {
            return answer(unreadable(unreadable, http), "");
        }
        if (ex instanceof MethodArgumentNotValidException invalid) {
            FieldError field = invalid.getBindingResult().getFieldError();
            return answer(ErrorCode.PARAMETER_MISSING, field == null ? "" : field.getField());
        }
        if (ex instanceof ServletRequestBindingException) { // a mandatory parameter or header is absent
            return answer(ErrorCode.PARAMETER_MISSING, "");
        }
        if (ex instanceof TypeMismatchException mismatch) {
            return answer(ErrorCode.PARAMETER_INVALID, Objects.toString(mismatch.getPropertyName(), ""));
        }
        return answer(ErrorWriter.codeOf(status.value(), http.getMethod()), "");
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

    private static @Nullable SwrException refusalBehind(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SwrException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static ResponseEntity<Object> answer(ErrorCode code, String detail) {
        var answer = ResponseEntity.status(code.status()).contentType(MediaType.APPLICATION_JSON);
        if (code == ErrorCode.OVERLOADED) {
            answer.header(HttpHeaders.RETRY_AFTER, Overload.RETRY_AFTER);
        }
        return answer.body(ErrorResponse.of(code, detail));
    }
}
