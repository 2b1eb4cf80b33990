package io.swremu.companion.fault;

import io.swremu.companion.api.FaultError;
import io.swremu.companion.api.FaultError.ErrorForm;
import io.swremu.identity.iam.IamError;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.ErrorResponse;
import io.swremu.platform.error.GatewayError;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.ErrorWriter;
import io.swremu.platform.web.Surface;
import io.swremu.registry.OciException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the errors that rules ask for, in the form that clients of an API expect, or in any other. */
@Component
class FaultAnswers {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ErrorWriter errors;
    private final JsonMapper json;

    FaultAnswers(ErrorWriter errors, JsonMapper json) {
        this.errors = errors;
        this.json = json;
    }

    /** Answers an error. */
    void write(HttpServletRequest request, HttpServletResponse response, FaultError error) throws IOException {
        if (error.status() == UNAUTHORIZED && error.form() == null && error.code() == null && error.message() == null) {
            // with the challenge that clients of the registry need
            retryAfter(response, error.retryAfterS());
            errors.write(request, response, ErrorCode.NOT_AUTHENTICATED, "");
            return;
        }
        ErrorForm form = Objects.requireNonNullElseGet(error.form(), () -> formOf(request, error.status()));
        var usual = UsualError.of(form, error.status(), request);
        String code = Objects.requireNonNullElse(error.code(), usual.code());
        String message = Objects.requireNonNullElse(error.message(), usual.message());
        retryAfter(response, error.retryAfterS());
        response.setStatus(error.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(form, error.status(), code, message, request)));
    }

    /** Answers that there are too many requests. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration retryAfter) throws IOException {
        int seconds = (int) retryAfter.plusMillis(999).plusNanos(999_999).toSeconds();
        write(request, response, new FaultError(TOO_MANY_REQUESTS, null, null, null, seconds));
    }

    private static void retryAfter(HttpServletResponse response, @Nullable Integer seconds) {
        if (seconds != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }

    /** The gateway in front of the service counts requests, so its form is that of 429. */
    private static ErrorForm formOf(HttpServletRequest request, int status) {
        Surface surface = CurrentRequest.of(request).surface();
        return switch (surface.envelope()) {
            case OCI -> ErrorForm.OCI;
            case SERVICE -> status == TOO_MANY_REQUESTS ? ErrorForm.GATEWAY : ErrorForm.SWR;
            case IAM -> status == TOO_MANY_REQUESTS ? ErrorForm.GATEWAY : ErrorForm.IAM;
            case IAM_FLAT -> status == TOO_MANY_REQUESTS ? ErrorForm.GATEWAY : ErrorForm.IAM_FLAT;
        };
    }

    private static Object body(ErrorForm form, int status, String code, String message, HttpServletRequest request) {
        return switch (form) {
            case SWR ->
                new ErrorResponse(
                        List.of(new ErrorResponse.Error(code, message, "")),
                        code,
                        message,
                        List.of(new ErrorResponse.Detail(code, "")));
            case GATEWAY ->
                new GatewayError(message, code, CurrentRequest.of(request).id());
            case OCI -> new OciException.Envelope(List.of(new OciException.Error(code, message, Map.of())));
            case IAM -> new IamError.Nested(new IamError.Fault(status, message, UsualError.reason(status)));
            case IAM_FLAT -> new IamError.Flat(message, code);
        };
    }
}
