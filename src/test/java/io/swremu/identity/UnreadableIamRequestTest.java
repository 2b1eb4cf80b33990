package io.swremu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever arrives, IAM answers with JSON and never with a failure of its own. */
@StrictServerTest
class UnreadableIamRequestTest {
    private static final String SECURITY_TOKENS = "/v3.0/OS-CREDENTIAL/securitytokens";
    private static final String CREDENTIALS = "/v3.0/OS-CREDENTIAL/credentials";
    private static final String USERS = "/v3.0/OS-USER/users";

    /** Who is no administrator may not have it, so that nothing changes; see UserAdministrationTest for who may. */
    private static final String USER = """
            {"user":{"name":"bob","domain_id":"x","password":"password12345!","email":"a@b","areacode":"0086","phone":"1",
             "description":"x","enabled":true,"pwd_status":true,"access_mode":"default","xuser_id":"x","xuser_type":"x"}}""";

    private static final String BOB = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    /** What takes the place of each value: other types, nothing, and texts that no database takes. */
    private static final List<String> WRONG = List.of(
            "null",
            "7",
            "1e400",
            "\"\"",
            "\"x\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"a\\u0000b\"",
            "\"a\\ud800b\"",
            "[null]",
            "{}");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private String token = "";

    @BeforeEach
    void signIn() {
        token = SignIn.as(port, "acme", "bob");
    }

    /** Operations with a body that they take. */
    private static Stream<List<String>> operations() {
        return Stream.of(
                List.of("POST", "/v3/auth/tokens", """
                        {"auth":{"identity":{"methods":["password"],"password":{"user":{"id":"%s","name":"bob","password":"bob-password",
                         "domain":{"id":"x","name":"acme"}}}},"scope":{"project":{"id":"x","name":"cn-north-4","domain":{"name":"acme"}}}}}""".formatted(BOB)),
                List.of("POST", "/v3/auth/tokens", """
                        {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"bob","password":"bob-password",
                         "domain":{"name":"acme"}}}},"scope":{"domain":{"id":"x","name":"acme"}}}}"""),
                List.of("POST", "/v3/auth/tokens", """
                        {"auth":{"identity":{"methods":["hw_ak_sk"],"hw_ak_sk":{"access":{"key":"AKBOB"},"secret":{"key":"sk-bob"}}}}}"""),
                List.of("POST", "/v3/auth/tokens", """
                        {"auth":{"identity":{"methods":["token"],"token":{"id":"x"}}}}"""),
                List.of("POST", SECURITY_TOKENS, """
                        {"auth":{"identity":{"methods":["token"],"token":{"id":"x","duration_seconds":900}}}}"""),
                List.of("POST", CREDENTIALS, """
                        {"credential":{"user_id":"x","description":"x"}}"""),
                List.of("PUT", CREDENTIALS + "/AKNOBODY", """
                        {"credential":{"status":"active","description":"x"}}"""),
                List.of("POST", USERS, USER),
                List.of("PUT", USERS + "/" + BOB, USER),
                List.of("PUT", USERS + "/" + BOB + "/login-protect", """
                        {"login_protect":{"enabled":true,"verification_method":"sms"}}"""),
                List.of("POST", "/v3/users", USER),
                List.of("PATCH", "/v3/users/" + BOB, USER));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String method, String path, byte[] body) {
        return send(request(path)
                .header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** There are many requests; the client that the other tests use is ten times slower. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError("no answer", broken);
        }
    }

    private static void assertAnswered(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isBetween(200, 499);
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/json");
        assertThat(answer.body()).as(what).doesNotContain("Exception", "io.swremu", "jackson");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anyValueMayBeWrongOrMissing(List<String> operation) {
        JsonNode whole = JsonMapper.shared().readTree(operation.get(2));
        var variants = new ArrayList<String>();
        vary(whole, whole, variants);
        assertThat(variants).hasSizeGreaterThan(30);

        for (String body : variants) {
            var answer = send(operation.get(0), operation.get(1), body);
            assertAnswered(answer, body.length() > 500 ? body.substring(0, 500) : body);
        }
    }

    /** All texts in which one value of the whole is another, or not there. */
    private static void vary(JsonNode whole, JsonNode part, List<String> variants) {
        if (part instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode before = object.remove(name);
                variants.add(whole.toString());
                for (String wrong : WRONG) {
                    object.put(name, "HERE");
                    variants.add(whole.toString().replace("\"HERE\"", wrong));
                }
                object.set(name, before);
                vary(whole, before, variants);
            }
        } else if (part instanceof ArrayNode array) {
            for (String wrong : WRONG) {
                JsonNode before = array.get(0);
                array.set(0, "HERE");
                variants.add(whole.toString().replace("\"HERE\"", wrong));
                array.set(0, before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyMayBeNoJsonAtAll(List<String> operation) {
        String valid = operation.get(2);
        for (String body : List.of(
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{}",
                valid + "}",
                valid.substring(0, valid.length() - 1),
                valid.replace('"', '\''),
                valid.replace("\":", "\""),
                "{\"auth\":".repeat(5_000),
                "[".repeat(100_000),
                "{\"auth\":" + "9".repeat(5_000) + "}")) {
            assertAnswered(
                    send(operation.get(0), operation.get(1), body),
                    body.length() > 500 ? body.substring(0, 500) : body);
        }
        assertAnswered(send(operation.get(0), operation.get(1), valid.getBytes(StandardCharsets.UTF_16)), "in UTF-16");
        assertAnswered(
                send(operation.get(0), operation.get(1), new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', '}'}),
                "no UTF-8");
        assertThat(send(operation.get(0), operation.get(1), "{\"auth\":\"" + "x".repeat(1 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void textsOfPathsQueriesAndHeadersMayBeLongAndStrange() {
        String longText = "x".repeat(3_000);
        for (String strange :
                List.of(longText, "%F0%9F%90%B3", "%ED%A0%80", "%C0%80", "%25", "%7B%7D", "a;b=c", "..%2F..")) {
            for (String path : List.of(
                    "/v3/users/" + strange,
                    "/v3/users?name=" + strange,
                    "/v3/users?domain_id=" + strange,
                    "/v3.0/OS-USER/users/" + strange,
                    "/v3/projects?name=" + strange,
                    "/v3/projects?page=" + strange,
                    "/v3/projects?enabled=" + strange,
                    "/v3/auth/domains?name=" + strange,
                    CREDENTIALS + "/" + strange,
                    CREDENTIALS + "?user_id=" + strange)) {
                assertAnswered(get(path, Map.of("X-Auth-Token", token)), path);
            }
        }
        for (String value : List.of(longText, "é", "a\tb", "\"", "Basic", "Basic !", "Bearer x", "SDK-HMAC-SHA256")) {
            assertAnswered(get("/v3/projects", Map.of("X-Auth-Token", value)), value);
            assertAnswered(get("/v3/projects", Map.of("Authorization", value)), value);
            assertAnswered(get("/v3/projects", Map.of("X-Auth-Token", token, "X-Project-Id", value)), value);
            assertAnswered(get("/v3/auth/tokens", Map.of("X-Auth-Token", token, "X-Subject-Token", value)), value);
        }
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = request(path);
        headers.forEach(request::header);
        return send(request);
    }
}
