package io.swremu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors where no controller is involved: in filters and for what the container refuses by itself. */
@Component
public class ErrorWriter {
    private final JsonMapper json;
    private final List<ErrorShape> shapes;

    ErrorWriter(JsonMapper json, List<ErrorShape> shapes) {
        this.json = json;
        this.shapes = shapes;
    }

    /** Answers with an error in the shape of the request's path. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
            throws IOException {
        write(response, code.status().value(), body(request.getRequestURI(), code, detail));
    }

    /** An error as the API answers with it that a path, as it came, belongs to; the service's envelope by default. */
    Object body(@Nullable String path, ErrorCode code, String detail) {
        if (path != null) {
            for (ErrorShape shape : shapes) {
                if (shape.covers(path)) {
                    return shape.body(HttpStatus.valueOf(code.status().value()), path);
                }
            }
        }
        return ErrorResponse.of(code, detail);
    }

    /** Answers with any body, such as the gateway's or IAM's own error shape. */
    public void write(HttpServletResponse response, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The code for a status that the container chose without telling why. */
    static ErrorCode codeOf(int status, String method) {
        return switch (status) {
            case 404, 405, 501 -> ErrorCode.URL_UNKNOWN;
            case 401 -> ErrorCode.NOT_AUTHENTICATED;
            case 403 -> ErrorCode.OPERATION_FORBIDDEN;
            case 413 -> ErrorCode.BODY_TOO_LARGE;
            case 415 -> ErrorCode.BODY_TYPE_INVALID;
            case 505 -> ErrorCode.INVALID_PARAMETER; // a version of HTTP that the client made up
            default -> status < 500 ? ErrorCode.INVALID_PARAMETER : failureOf(method);
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
