package io.swremu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.RawHttp;
import io.swremu.testing.StrictServerTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a client is sent that has not logged in: always to the address it called, because clients refuse others. */
@StrictServerTest
class ChallengeTest {
    @LocalServerPort
    private int port;

    private static Arguments called(String realm, String... headers) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return Arguments.of(realm, map);
    }

    private static Stream<Arguments> addresses() {
        return Stream.of(
                called("http://localhost:PORT"),
                called("http://127.0.0.1:PORT", "Host", "127.0.0.1:PORT"),
                called("http://[::1]:PORT", "Host", "[::1]:PORT"),
                called("http://registry.example.test", "Host", "registry.example.test"),
                called("http://registry.example.test", "Host", "registry.example.test:80"),
                called("http://registry.example.test:5000", "X-Forwarded-Host", "registry.example.test:5000"),
                called(
                        "https://registry.example.test",
                        "X-Forwarded-Host",
                        "registry.example.test",
                        "X-Forwarded-Proto",
                        "https"),
                called(
                        "https://registry.example.test:8443",
                        "X-Forwarded-Host",
                        "registry.example.test",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Port",
                        "8443"),
                called(
                        "https://registry.example.test",
                        "Forwarded",
                        "for=10.0.0.1;proto=https;host=registry.example.test"),
                called(
                        "https://registry.example.test:8443",
                        "Forwarded",
                        "proto=https;host=\"registry.example.test:8443\""));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theRealmIsOnTheHostThatTheClientCalled(String realm, Map<String, String> headers) {
        var request = DockerLogin.anonymous(port);
        headers.forEach((name, value) -> request.header(name, value.replace("PORT", "" + port)));

        request.get("/v2/")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"" + realm.replace("PORT", "" + port)
                                + "/swr/auth/v2/registry/auth/\",service=\"dockyard\""))
                .header("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                .header("Content-Type", matchesPattern("application/json.*"))
                .body("errors[0].code", equalTo("UNAUTHORIZED"))
                .body("errors[0].message", equalTo("authentication required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "X-Forwarded-Host~a\"b",
                "X-Forwarded-Host~a\\b",
                "X-Forwarded-Host~a b",
                "X-Forwarded-Host~a,scope=\"x\"",
                "X-Forwarded-Host~<script>",
                "X-Forwarded-Host~-a",
                "X-Forwarded-Host~user@a",
                "X-Forwarded-Host~[::1\"]",
                "X-Forwarded-Proto~javascript",
                "X-Forwarded-Proto~ht\"tp",
                "X-Forwarded-Port~70000",
                "X-Forwarded-Port~-1",
                "Forwarded~host=\"a\\\"b\"",
                "Forwarded~host=a;proto=ftp"
            })
    void whatIsNoAddressOfAServerIsNeverRepeated(String header, String value) throws IOException {
        for (String path : List.of("/v2/", "/v2/some/where/manifests/v1")) {
            var answer = RawHttp.get(Api.on(port), path, header + ": " + value + "\r\n");
            String realm = answer.extract().header("WWW-Authenticate");
            if (answer.extract().statusCode() == 401) { // ignored
                assertThat(realm)
                        .matches("Bearer realm=\"http://(localhost(:" + port
                                + ")?|a)/swr/auth/v2/registry/auth/\",service=\"dockyard\"(,scope=\"[a-z/:]+\")?");
            } else {
                answer.statusCode(400).body("errors[0].code", equalTo("UNSUPPORTED"));
                assertThat(realm).isNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,manifests/v1,pull",
        "GET,blobs/sha256:0000000000000000000000000000000000000000000000000000000000000000,pull",
        "GET,tags/list,pull",
        "PUT,manifests/v1,'pull,push'",
        "DELETE,manifests/v1,delete",
        "POST,blobs/uploads/,'pull,push'",
        "PATCH,blobs/uploads/0b0b0b0b-0b0b-0b0b-0b0b-0b0b0b0b0b0b,'pull,push'",
        "GET,blobs/uploads/0b0b0b0b-0b0b-0b0b-0b0b-0b0b0b0b0b0b,'pull,push'",
        "DELETE,blobs/uploads/0b0b0b0b-0b0b-0b0b-0b0b-0b0b0b0b0b0b,'pull,push'"
    })
    void theScopeIsWhatTheRequestNeeds(String method, String path, String actions) {
        DockerLogin.anonymous(port)
                .request(method, "/v2/some/where/deep/" + path)
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"http://localhost:" + port
                                + "/swr/auth/v2/registry/auth/\",service=\"dockyard\",scope=\"repository:some/where/deep:"
                                + actions + "\""));
    }

    @Test
    void whoComesWithAWrongPasswordIsSentToTheSamePlace() {
        new DockerLogin("cn-north-4@AKBOB", "wrong")
                .request(port)
                .get("/v2/")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", matchesPattern("Bearer realm=\"http://localhost:" + port + "/.*"));
    }
}
