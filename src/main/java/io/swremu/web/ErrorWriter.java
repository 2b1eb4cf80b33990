package io.swremu.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors where no controller is involved: in filters and for what the container refuses by itself. */
@Component
public class ErrorWriter {
    private final JsonMapper json;

    ErrorWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the body that goes with the code. */
    public void write(HttpServletResponse response, ErrorCode code, String detail) throws IOException {
        write(response, code.status().value(), code.body(detail, response.getHeader(RequestIdFilter.HEADER)));
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
            case 404, 405 -> ErrorCode.API_UNKNOWN;
            case 501 -> ErrorCode.URL_UNKNOWN;
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
