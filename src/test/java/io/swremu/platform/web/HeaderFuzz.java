package io.swremu.platform.web;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.swremu.testing.RawHttp;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests in which one header is nonsense. Whatever it is, the fault is the client's, and said in the API's form. */
record HeaderFuzz(int port) {
    static final List<String> VALUES = List.of(
            "",
            "x",
            ";",
            ",",
            "*/*",
            "application/json;charset=nonsense",
            "multipart/form-data",
            "\"",
            "\u00ff\u00fe",
            "%",
            "-1",
            "99999999999999999999",
            "bytes=9-1",
            "bytes=0-99999999999999999999",
            "Basic !",
            "Basic AAA6AAA=",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
            "SDK-HMAC-SHA256 Access=x, SignedHeaders=;;, Signature=zz",
            "20260230T250000Z",
            "[::1",
            "DELETE",
            "x".repeat(60_000));

    static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Method",
            "Authorization",
            "Connection",
            "Content-Encoding",
            "Content-Length",
            "Content-Range",
            "Content-Type",
            "Cookie",
            "Docker-Upload-UUID",
            "Expect",
            "Forwarded",
            "Host",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Origin",
            "Range",
            "TE",
            "Transfer-Encoding",
            "Upgrade",
            "X-Auth-Token",
            "X-Domain-Id",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-HTTP-Method-Override",
            "X-Project-Id",
            "X-Request-Id",
            "X-Sdk-Content-Sha256",
            "X-Sdk-Date",
            "X-Security-Token",
            "X-Subject-Token");

    /**
     * A request with one header of a value.
     *
     * @return what is wrong with the answer; null: nothing
     */
    @Nullable
    String differences(Surface surface, String header, String value) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", "localhost:" + port);
        headers.put("connection", "close");
        headers.putAll(surface.headers());
        if (!surface.body().isEmpty()) {
            headers.put("content-length", Integer.toString(surface.body().length()));
        }
        String name = header.toLowerCase(Locale.ROOT);
        if (name.equals("transfer-encoding")) {
            headers.remove("content-length");
        }
        if (name.equals("authorization")) {
            headers.remove("x-auth-token"); // it would go first
        }
        headers.put(name, value);
        if (name.equals("connection")) {
            headers.put("Connection", "close"); // beside it, or the answer has no end
        }
        var text = new StringBuilder(surface.request()).append(" HTTP/1.1\r\n");
        headers.forEach(
                (key, content) -> text.append(key).append(": ").append(content).append("\r\n"));
        try {
            var answer = RawHttp.send(
                            port, text.append("\r\n").append(surface.body()).toString())
                    .extract();
            return differences(surface, answer);
        } catch (AssertionError | IOException none) {
            return "no answer: " + none.getMessage();
        }
    }

    private static @Nullable String differences(Surface surface, ExtractableResponse<Response> answer) {
        int status = answer.statusCode();
        boolean encoding = status == 501; // a transfer encoding that there is not
        if (status >= 500 && !encoding) {
            return status + " " + answer.asString();
        }
        if (status < 400) {
            return null;
        }
        try {
            JsonNode body = JsonMapper.shared().readTree(answer.asString());
            return surface.form().fits(body) ? null : status + " in another form: " + body;
        } catch (JacksonException noJson) {
            return status + " no JSON: " + answer.asString();
        }
    }

    /** What an error of an API looks like. */
    enum Form {
        MANAGEMENT,
        IAM,
        REGISTRY;

        boolean fits(JsonNode body) {
            boolean gateway = body.path("error_code").asString("").startsWith("APIGW.");
            return switch (this) {
                case MANAGEMENT ->
                    gateway || !body.at("/errors/0/errorCode").asString("").isEmpty();
                case IAM ->
                    gateway
                            || body.at("/error/code").isInt()
                            || body.path("error_code").asString("").startsWith("IAM.");
                case REGISTRY -> !body.at("/errors/0/code").asString("").isEmpty();
            };
        }
    }

    /**
     * A request without its nonsense.
     *
     * @param request method and path
     * @param headers by their names in small letters
     */
    record Surface(Form form, String request, Map<String, String> headers, String body) {}
}
