package io.swremu.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.ListNamespacesRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespaceRequest;
import io.restassured.http.ContentType;
import io.swremu.testing.Sdk;
import io.swremu.testing.StrictServerTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The official SDK against a server that checks everything. */
@StrictServerTest
class StrictModeSdkTest {
    private static final String KEY = "AKALICE";
    private static final String SECRET = "sk-alice";

    @LocalServerPort
    private int port;

    private static SwrClient client(int port, String accessKey, String secretKey) {
        return client(port, new BasicCredentials().withAk(accessKey).withSk(secretKey));
    }

    private static SwrClient client(int port, BasicCredentials credentials) {
        return SwrClient.newBuilder()
                .withCredential(credentials)
                .withEndpoints(List.of("http://localhost:" + port))
                .build();
    }

    private static void assertRefused(SwrClient client, String reason) {
        assertThatExceptionOfType(ClientRequestException.class)
                .isThrownBy(() -> client.listNamespaces(new ListNamespacesRequest()))
                .satisfies(refused -> {
                    assertThat(refused.getHttpStatusCode()).isEqualTo(401);
                    assertThat(refused.getErrorCode()).isEqualTo("APIGW.0301");
                    assertThat(refused.getErrorMsg()).contains("Incorrect IAM authentication information", reason);
                    assertThat(refused.getRequestId()).matches("[0-9a-f]{32}");
                });
    }

    @Test
    void rightKeysAreLetInAndWrongOnesAreToldWhatIsWrong() {
        SwrClient alice = client(port, KEY, SECRET);
        assertThat(alice.createNamespace(Sdk.createNamespace("strict-alice")).getHttpStatusCode())
                .isEqualTo(201);
        assertThat(alice.listNamespaces(new ListNamespacesRequest().withFilter("namespace::strict-alice"))
                        .getNamespaces())
                .hasSize(1);

        assertRefused(
                client(port, KEY, "wrong"), "verify aksk signature fail, canonicalRequest:GET|/v2/manage/namespaces/");
        assertRefused(
                client(port, "AKNOBODY000000000001", SECRET),
                "Get secretKey failed,ak:AKNOBODY000000000001,err:ak not exist");
    }

    @Test
    void twoAccountsShareAServerWithoutSeeingEachOther() {
        client(port, KEY, SECRET).createNamespace(Sdk.createNamespace("strict-private"));
        SwrClient erin = client(port, "AKERIN", "sk-erin");

        assertThat(erin.listNamespaces(new ListNamespacesRequest()).getNamespaces())
                .noneMatch(namespace -> namespace.getName().equals("strict-private"));
        Sdk.assertRefused(
                () -> erin.showNamespace(new ShowNamespaceRequest().withNamespace("strict-private")),
                404,
                "SVCSTG.SWR.4041061");
        Sdk.assertRefused(() -> erin.createNamespace(Sdk.createNamespace("strict-private")), 409, "SVCSTG.SWR.4090060");
    }

    @Test
    void oneByteChangedOnTheWayIsRefused() throws IOException {
        try (var path = new Tampering(port, text -> text.replace("namespace%3A%3Aabc", "namespace%3A%3Aabd"))) {
            SwrClient changed = client(path.port(), KEY, SECRET);
            assertThatExceptionOfType(ClientRequestException.class)
                    .isThrownBy(() -> changed.listNamespaces(new ListNamespacesRequest().withFilter("namespace::abc")))
                    .satisfies(refused -> assertThat(refused.getErrorMsg()).contains("verify aksk signature fail"));
            // What does not hold the changed text passes: it was the change that was refused.
            changed.listNamespaces(new ListNamespacesRequest().withFilter("namespace::xyz"));
        }
        try (var body = new Tampering(port, text -> text.replace("strict-bodya", "strict-bodyb"))) {
            SwrClient changed = client(body.port(), KEY, SECRET);
            assertThatExceptionOfType(ClientRequestException.class)
                    .isThrownBy(() -> changed.createNamespace(Sdk.createNamespace("strict-bodya")))
                    .satisfies(
                            refused -> assertThat(refused.getHttpStatusCode()).isEqualTo(401));
        }
        try (var header = new Tampering(port, text -> text.replaceFirst("(?i)(user-agent: [^\r]*)", "$1x"))) {
            assertRefused(client(header.port(), KEY, SECRET), "verify aksk signature fail");
        }
        try (var date = new Tampering(port, text -> text.replaceFirst("(?i)(x-sdk-date: )20..", "$12019"))) {
            assertRefused(
                    client(date.port(), KEY, SECRET),
                    "calc aksk signature fail:signature expired, signature time:2019");
        }
    }

    @Test
    void temporaryKeysNeedTheirSecurityToken() {
        String token = given().port(port)
                .contentType(ContentType.JSON)
                .body(password("alice-password"))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(201)
                .extract()
                .header("X-Subject-Token");
        Map<String, String> key = given().port(port)
                .header("X-Auth-Token", token)
                .contentType(ContentType.JSON)
                .body("{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":900}}}}")
                .post("/v3.0/OS-CREDENTIAL/securitytokens")
                .then()
                .statusCode(201)
                .extract()
                .path("credential");
        var credentials = new BasicCredentials()
                .withAk(key.get("access"))
                .withSk(key.get("secret"))
                .withSecurityToken(key.get("securitytoken"));

        client(port, credentials).listNamespaces(new ListNamespacesRequest());
        assertRefused(client(port, key.getOrDefault("access", ""), key.getOrDefault("secret", "")), "x-security-token");
        credentials.setSecurityToken("another");
        assertRefused(client(port, credentials), "x-security-token");
    }

    @Test
    void tokensAreCheckedAndNeedAProjectForSwr() {
        given().port(port)
                .contentType(ContentType.JSON)
                .body(password("wrong"))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(401)
                .body("error.message", equalTo("The username or password is wrong."));
        given().port(port)
                .header("X-Auth-Token", "made up")
                .get("/v2/manage/namespaces")
                .then()
                .statusCode(401)
                .body("error_msg", containsString("decrypt token fail"));
        String wholeAccount = given().port(port)
                .contentType(ContentType.JSON)
                .body(password("alice-password").replace(",\"scope\":{\"project\":{\"name\":\"cn-north-4\"}}", ""))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(201)
                .extract()
                .header("X-Subject-Token");
        given().port(port)
                .header("X-Auth-Token", wholeAccount)
                .get("/v2/manage/namespaces")
                .then()
                .statusCode(401)
                .body("error_code", equalTo("SVCSTG.SWR.4010000"));
        given().port(port)
                .header("X-Auth-Token", wholeAccount)
                .get("/v3/projects?name=cn-north-4")
                .then()
                .statusCode(200)
                .body("projects", hasSize(1));
    }

    @Test
    void theProjectOfAnotherAccountIsRefused() {
        String foreign = given().port(port)
                .header("X-Auth-Token", "x")
                .get("/v3/projects")
                .then()
                .statusCode(401)
                .extract()
                .path("error_code");
        assertThat(foreign).isEqualTo("APIGW.0301");
        var credentials =
                new BasicCredentials().withAk(KEY).withSk(SECRET).withProjectId("0123456789abcdef0123456789abcdef");
        Sdk.assertRefused(
                () -> client(port, credentials).listNamespaces(new ListNamespacesRequest()), 403, "SVCSTG.SWR.4039002");
    }

    private static String password(String password) {
        return """
                {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"alice","password":"%s",
                "domain":{"name":"acme"}}}},"scope":{"project":{"name":"cn-north-4"}}}}""".formatted(password);
    }

    /** A proxy that changes requests on their way. One connection at a time is enough for one client. */
    private static final class Tampering implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int target;
        private final UnaryOperator<String> change;

        Tampering(int target, UnaryOperator<String> change) throws IOException {
            this.target = target;
            this.change = change;
            Thread accepting = new Thread(this::accept);
            accepting.setDaemon(true);
            accepting.start();
        }

        int port() {
            return listening.getLocalPort();
        }

        private void accept() {
            while (!listening.isClosed()) {
                try (Socket client = listening.accept();
                        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    client.setSoTimeout(300); // a request is over when nothing more comes
                    var request = new StringBuilder();
                    var buffer = new byte[8192];
                    try {
                        for (int count = client.getInputStream().read(buffer); count > 0; ) {
                            request.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                            count = client.getInputStream().read(buffer);
                        }
                    } catch (SocketTimeoutException complete) {
                        // that was all
                    }
                    String changed =
                            change.apply(request.toString()).replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
                    OutputStream out = server.getOutputStream();
                    out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    server.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException gone) {
                    // the client or the test is done
                }
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
