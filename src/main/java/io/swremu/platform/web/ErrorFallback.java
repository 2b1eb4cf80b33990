package io.swremu.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container or a filter refused after the request had reached it, in the envelope of the API that was called. */
@Hidden
@Controller
class ErrorFallback implements ErrorController {
    private final ErrorWriter errors;
    private final RequestIdFilter ids;

    ErrorFallback(ErrorWriter errors, RequestIdFilter ids) {
        this.errors = errors;
        this.ids = ids;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Asked for by its own path, and not by the container, this is a path like any unknown one.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        ids.mark(response); // what was refused before any filter has no id yet
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : null;
        errors.write(response, errors.answer(ErrorWriter.codeOf(status, request.getMethod()), "", path, response));
    }
}
