package io.swremu.registry;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A refusal of the registry. It ends the request with an HTTP status and the protocol's error envelope. */
public class OciException extends RuntimeException {
    private final OciErrorCode code;
    private final HttpStatus status;
    private final String text;
    private final String detail;

    OciException(OciErrorCode code, HttpStatus status, String text, String detail) {
        super(code + " " + text + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.code = code;
        this.status = status;
        this.text = text;
        this.detail = detail;
    }

    /** The same refusal with another status, where the specification demands one. */
    public OciException withStatus(HttpStatus other) {
        return new OciException(code, other, text, detail);
    }

    /** The same refusal with another text, where clients expect the text of the real service. */
    public OciException withText(String other) {
        return new OciException(code, status, other, detail);
    }

    /** The HTTP status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** The code in the answer. */
    public OciErrorCode code() {
        return code;
    }

    /** The body of the answer. */
    public Envelope body() {
        return new Envelope(
                List.of(new Error(code.name(), text, detail.isEmpty() ? Map.of() : Map.of("reason", detail))));
    }

    /** The body of every error answer of the registry. */
    public record Envelope(List<Error> errors) {}

    /** An error in the envelope. */
    public record Error(String code, String message, Map<String, String> detail) {}
}
