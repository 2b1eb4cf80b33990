package io.swremu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers what fails in or on the way to a controller, of whatever API. */
@RestControllerAdvice
class ErrorAdvice {
    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ErrorWriter writer;

    ErrorAdvice(ErrorWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted() && response.getStatus() != HttpStatus.REQUEST_TIMEOUT.value()) {
            throw failure; // half an answer must not look like a whole one: the container cuts it off
        }
        // With 408 Tomcat has closed the answer, because it waited in vain for the body, and lets ErrorFallback write
        // it.
        writer.write(request, response, failure);
    }

    /** The client went away. What it sent is kept, and nobody reads an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone, HttpServletResponse response) {
        log.debug("the client is gone", gone);
    }
}
