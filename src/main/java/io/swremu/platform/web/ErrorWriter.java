package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors where no controller is involved: in filters and for what the container refuses by itself. */
@Component
public class ErrorWriter {
    private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);

    private final JsonMapper json;
    private final List<ErrorForm> forms;

    ErrorWriter(JsonMapper json, List<ErrorForm> forms) {
        this.json = json;
        this.forms = forms;
    }

    /** Answers a request in the form of the API that its path belongs to. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
            throws IOException {
        write(response, answer(code, detail, request.getRequestURI(), response));
    }

    /** Answers a request that failed before any controller was involved, so that no advice hears of it. */
    public void writeFailure(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (Overload.isBehind(failure)) {
            log.warn("{} {} had to wait too long", request.getMethod(), request.getRequestURI());
            write(request, response, ErrorCode.OVERLOADED, "");
        } else {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            write(request, response, failureOf(request.getMethod()), "");
        }
    }

    /** The answer in the form of the API that a path belongs to. @param path as the client sent it; null: not known */
    ErrorAnswer answer(ErrorCode code, String detail, @Nullable String path, HttpServletResponse response) {
        if (path != null) {
            Surface surface = Surface.of(path);
            for (ErrorForm form : forms) {
                if (form.surface() == surface) {
                    return form.answer(code, detail, path);
                }
            }
        }
        return new ErrorAnswer(code.status(), Map.of(), code.body(detail, response.getHeader(RequestIdFilter.HEADER)));
    }

    /** The body of an answer, as it goes out. */
    byte[] bytes(ErrorAnswer answer) {
        return json.writeValueAsBytes(answer.body());
    }

    void write(HttpServletResponse response, ErrorAnswer answer) throws IOException {
        answer.headers().forEach(response::setHeader);
        write(response, answer.status().value(), answer.body());
    }

    /** Answers with the body that goes with the code. */
    public void write(HttpServletResponse response, ErrorCode code, String detail) throws IOException {
        write(response, code.status().value(), code.body(detail, response.getHeader(RequestIdFilter.HEADER)));
    }

    /** Answers with any body, such as the gateway's or IAM's own error shape. */
    public void write(HttpServletResponse response, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Overload.RETRY_AFTER);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        // Without a length, which the container adds: at its last byte it would close the request, too.
        response.getOutputStream().write(bytes);
    }

    /** The code for a status that the container chose without telling why. */
    static ErrorCode codeOf(int status, String method) {
        return switch (status) {
            case 404, 405 -> ErrorCode.API_UNKNOWN;
            case 401 -> ErrorCode.NOT_AUTHENTICATED;
            case 403 -> ErrorCode.OPERATION_FORBIDDEN;
            case 413 -> ErrorCode.BODY_TOO_LARGE;
            case 501 -> ErrorCode.TRANSFER_ENCODING_UNSUPPORTED;
            case 503 -> ErrorCode.OVERLOADED;
            case 408 -> ErrorCode.BODY_TOO_SLOW;
            case 415 -> ErrorCode.BODY_TYPE_INVALID;
            case 505 -> ErrorCode.REQUEST_INVALID; // a version of HTTP that the client made up
            default -> status < 500 ? ErrorCode.REQUEST_INVALID : failureOf(method);
        };
    }

    /** The code of an internal failure: it depends on what the client wanted. @param method the HTTP method */
    public static ErrorCode failureOf(String method) {
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
