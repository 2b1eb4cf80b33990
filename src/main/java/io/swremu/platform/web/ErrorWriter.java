package io.swremu.platform.web;

import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.GatewayError;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.random.RandomSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes every error of the server, in the {@link ErrorForm} of the API that the request is for. */
@Component
public class ErrorWriter {
    private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);

    private final JsonMapper json;
    private final List<ErrorForm> forms;
    private final RandomSource random;

    ErrorWriter(JsonMapper json, List<ErrorForm> forms, RandomSource random) {
        this.json = json;
        this.forms = forms;
        this.random = random;
    }

    /** Answers a request that failed. */
    public void write(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        ExchangeFilter.mark(request, response, random); // the container may have refused it before any filter
        write(response, answer(failure, request));
    }

    /** Answers a request that is refused for a reason that any API may have. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
            throws IOException {
        ExchangeFilter.mark(request, response, random);
        write(response, answer(code, detail, request));
    }

    private ErrorAnswer answer(Exception failure, HttpServletRequest request) {
        Surface surface = CurrentRequest.of(request).surface();
        if (failure instanceof CredentialsRefusedException refused && hasGateway(surface)) {
            log.debug("credentials refused: {}", refused.reason());
            return new ErrorAnswer(
                    HttpStatus.UNAUTHORIZED,
                    Map.of(),
                    GatewayError.authentication(
                            refused.reason(), CurrentRequest.of(request).id()));
        }
        return formOf(surface).answer(failure, request).orElseGet(() -> {
            SwrException refusal = FailureCodes.of(failure, request);
            return answer(refusal.code(), refusal.detail(), request);
        });
    }

    /** Whether the API gateway checks credentials, and answers in its own form. */
    private static boolean hasGateway(Surface surface) {
        return surface.credentials() == Surface.Credentials.ACCOUNT
                || surface.credentials() == Surface.Credentials.ON_DEMAND;
    }

    private ErrorAnswer answer(ErrorCode code, String detail, HttpServletRequest request) {
        return formOf(CurrentRequest.of(request).surface()).answer(code, detail, request);
    }

    private ErrorForm formOf(Surface surface) {
        return forms.stream()
                .filter(form -> form.envelopes().contains(surface.envelope()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing writes " + surface.envelope()));
    }

    private void write(HttpServletResponse response, ErrorAnswer answer) throws IOException {
        response.setStatus(answer.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.headers().forEach(response::setHeader);
        if (answer.status().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Overload.RETRY_AFTER);
        }
        // Without a length, which the container adds: at its last byte it would close the request, too.
        response.getOutputStream().write(json.writeValueAsBytes(answer.body()));
    }
}
