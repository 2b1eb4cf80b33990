package io.swremu.platform.web;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers name the server: as the client called it, as far as proxies in between tell. */
@ServerTest
class PublicAddressTest {
    private final String namespace = Fresh.name();
    private final String repository = "/v2/manage/namespaces/" + namespace + "/repos/app";
    private final int port;
    private final Api api;

    PublicAddressTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @BeforeEach
    void createRepository() {
        api.createNamespace(namespace);
        api.createRepository(namespace, "app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Forwarded: host=swr.example.test~swr.example.test",
                "Forwarded: for=10.0.0.1;host=swr.example.test;proto=https~swr.example.test",
                "Forwarded: host=\"swr.example.test:8443\";proto=https~swr.example.test:8443",
                "Forwarded: host=\"[2001:db8::1]:8443\"~[2001:db8::1]:8443",
                "X-Forwarded-Host: swr.example.test~swr.example.test",
                "X-Forwarded-Host: swr.example.test:8443~swr.example.test:8443",
                "X-Forwarded-Host: swr.example.test, proxy.example.test~swr.example.test",
                "X-Forwarded-Host: swr.example.test|X-Forwarded-Proto: https~swr.example.test",
                "X-Forwarded-Host: swr.example.test|X-Forwarded-Proto: https|X-Forwarded-Port: 8443~swr.example.test:8443",
                "X-Forwarded-Host: swr.example.test|X-Forwarded-Port: 443|X-Forwarded-Proto: https~swr.example.test"
            })
    void whatProxiesTellIsTheAddress(String headers, String address) throws IOException {
        RawHttp.get(api, repository, headers.replace("|", "\r\n") + "\r\n")
                .statusCode(200)
                .body("path", equalTo(address + "/" + namespace + "/app"))
                .body("internal_path", equalTo(address + "/" + namespace + "/app"));
    }

    @ParameterizedTest
    @CsvSource({
        "swr.example.test, swr.example.test",
        "swr.example.test:8080, swr.example.test:8080",
        "swr.example.test:80, swr.example.test",
        "[::1]:5080, [::1]:5080",
        "127.0.0.1:5080, 127.0.0.1:5080"
    })
    void elseTheHostThatWasCalledIs(String host, String address) throws IOException {
        RawHttp.send(
                        port,
                        "GET " + repository + " HTTP/1.1\r\nHost: " + host + "\r\n" + RawHttp.credentials(api)
                                + "Connection: close\r\n\r\n")
                .statusCode(200)
                .body("path", equalTo(address + "/" + namespace + "/app"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Port: http",
                "X-Forwarded-Host: swr.example.test:http",
                "X-Forwarded-Host: a b",
                "X-Forwarded-Host: [::1",
                "Forwarded: host=\"[::1\"",
                "X-Forwarded-Port: 99999999999",
                "X-Forwarded-Host: swr.example.test/../x",
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Host: a\"b",
                "X-Forwarded-Host: <b>",
                "Forwarded: host=\"a\\\"b\""
            })
    void whatIsNoAddressIsRefusedOrIgnored(String header) throws IOException {
        var answer = RawHttp.get(api, repository, header + "\r\n");
        if (answer.extract().statusCode() != 200) {
            answer.spec(refusal("4000014"));
        } else {
            answer.body("path", matchesPattern("[a-z.]+(:" + port + ")?/" + namespace + "/app"));
        }
    }

    @Tag("slow")
    @Test
    void whoIsBehindNoProxyCanSwitchThemOff() throws IOException {
        try (var server = RunningServer.with("--swr.forwarded-headers=false")) {
            server.api().createNamespace(namespace);
            server.api().createRepository(namespace, "app");
            for (String header : new String[] {
                "X-Forwarded-Host: swr.example.test", "Forwarded: host=a\"b", "X-Forwarded-Proto: https"
            }) {
                RawHttp.get(server.api(), repository, header + "\r\n")
                        .statusCode(200)
                        .body("path", equalTo("localhost:" + server.port() + "/" + namespace + "/app"));
            }
        }
    }

    @Test
    void aPrefixOfAProxyIsNoPartOfAnImagesName() throws IOException {
        RawHttp.get(api, repository, "X-Forwarded-Host: swr.example.test\r\nX-Forwarded-Prefix: /swr\r\n")
                .statusCode(200)
                .body("path", equalTo("swr.example.test/" + namespace + "/app"));
    }
}
