package io.swremu.identity.signature;

import static io.swremu.identity.signature.TestKey.accepted;
import static io.swremu.identity.signature.TestKey.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.SigningAlgorithm;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official Java SDK (3.1.143) signs and sends is accepted, as it comes off the wire. */
@SuppressWarnings("NullAway.Init") // set before all tests
class JavaClientTest {
    private static final String ODD = "a b+c*d~e/f|g%h&i=j'k(l)!$,;:@?#[]{}\"<>\\^`é漢😀";

    private static JavaClient client;

    @BeforeAll
    static void start() throws IOException {
        client = new JavaClient();
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void aListWithFilter() {
        Arrived arrived = client.send(client.request(HttpMethod.GET, "/v2/manage/repos", null)
                .addQueryParam("namespace", List.of("dev"))
                .addQueryParam("filter", List.of("limit::10|offset::0")));

        assertThat(accepted(arrived)).asString().startsWith("""
                        GET
                        /v2/manage/repos/
                        filter=limit%3A%3A10%7Coffset%3A%3A0&namespace=dev
                        host:""");
        assertThat(refusal(arrived.withQuery(arrived.query() + "1"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void repeatedValuesInAnyOrder() {
        Arrived arrived = client.send(client.request(HttpMethod.GET, "/v2/manage/repos", null)
                .addQueryParam("z", List.of("1"))
                .addQueryParam("tag", List.of("b", "a", "c", "a", "")));

        assertThat(arrived.query()).isEqualTo("z=1&tag=b&tag=a&tag=c&tag=a&tag=");
        assertThat(accepted(arrived)).asString().contains("\ntag=b&tag=a&tag=c&tag=a&tag=&z=1\n");
        assertThat(refusal(arrived.withQuery("z=1&tag=b&tag=a&tag=c&tag=a"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void emptyValues() {
        accepted(client.send(client.request(HttpMethod.GET, "/v2/manage/repos", null)
                .addQueryParam("name", List.of(""))
                .addQueryParam("category", List.of())));
    }

    @Test
    void anyCharacterInAValue() {
        Arrived arrived = client.send(
                client.request(HttpMethod.GET, "/v2/manage/repos", null).addQueryParam("name", List.of(ODD)));
        accepted(arrived);
        assertThat(refusal(arrived.withQuery(String.valueOf(arrived.query()).replace("%80", "%81"))))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2/manage/namespaces/",
                "/v2/manage/namespaces/dev/repos/a$b",
                "/v2/manage/namespaces/dev/repos/a|b",
                "/v2/manage/namespaces/dev/repos/a b+c*d~e:@!'(),;=é漢😀",
            })
    void anyPath(String path) {
        Arrived arrived = client.send(client.request(HttpMethod.GET, path, null));
        accepted(arrived);
        assertThat(refusal(arrived.withPath(arrived.path() + "a"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void aDollarMayArriveEncoded() {
        Arrived arrived = client.send(client.request(HttpMethod.GET, "/v2/manage/namespaces/dev/repos/a$b", null));
        assertThat(arrived.path()).endsWith("/a$b");
        assertThat(accepted(arrived.withPath(arrived.path().replace("$", "%24"))))
                .asString()
                .contains("/a%24b/\n");
    }

    @Test
    void aPathTheUserEncodedIsSignedAnew() {
        // The client takes %24 for three characters and signs %2524, but sends %24. Not accepted: the server could not
        // tell it from a client that meant %24.
        Arrived arrived = client.send(client.request(HttpMethod.GET, "/v2/manage/namespaces/dev/repos/a%24b", null));
        assertThat(refusal(arrived)).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "POST {\"namespace\":\"dev\"}",
                "POST {\"namespace\":\"é漢😀\"}",
                "PUT {}",
                "PATCH {\"is_public\":true}",
                "DELETE [\"u1\",\"u2\"]",
            })
    void anyBody(HttpMethod method, String body) {
        Arrived arrived = client.send(client.request(method, "/v2/manage/namespaces", body));
        assertThat(arrived.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        accepted(arrived);
        assertThat(refusal(arrived.withBody((body + "\n").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpMethod.class,
            names = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void noBody(HttpMethod method) {
        Arrived arrived = client.send(client.request(method, "/v2/manage/utils/secret", null));
        accepted(arrived);
        assertThat(refusal(arrived.withBody(new byte[] {' '}))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void aTemporaryKey() {
        Arrived arrived = client.send(
                client.request(HttpMethod.GET, "/v2/manage/namespaces", null),
                JavaClient.credentials().withSecurityToken("gAAAA+/=token"));

        assertThat(arrived.signature().signedHeaders()).contains("x-security-token");
        assertThat(accepted(arrived))
                .asString()
                .contains("x-security-token:***")
                .doesNotContain("gAAAA");
        assertThat(refusal(arrived.withHeader("X-Security-Token", token -> "another")))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void noProject() {
        Arrived arrived = client.send(
                client.request(HttpMethod.GET, "/v3/projects", null).addQueryParam("name", List.of("cn-north-4")),
                JavaClient.credentials().withProjectId(null));
        assertThat(arrived.signature().signedHeaders()).doesNotContain("x-project-id");
        accepted(arrived);
    }

    @Test
    void aBodyThatIsLeftUnsigned() {
        HttpRequest.HttpRequestBuilder request = client.request(HttpMethod.POST, "/v2/manage/upload", null)
                .withContentType("text/plain")
                .withBodyAsString("some text")
                .addHeader("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
        Arrived arrived = client.send(request);

        assertThat(arrived.signature().signedHeaders()).contains("x-sdk-content-sha256");
        accepted(arrived);
        accepted(arrived.withBody(new byte[] {1}));
        assertThat(refusal(arrived.withQuery("a=1"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void aBodyWhoseHashTheUserDeclares() {
        String hash = Arrived.sha256("{}".getBytes(StandardCharsets.UTF_8));
        Arrived arrived = client.send(
                client.request(HttpMethod.POST, "/v2/manage/namespaces", "{}").addHeader("X-Sdk-Content-Sha256", hash));
        accepted(arrived);
        assertThat(refusal(arrived.withBody(new byte[] {'['}))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @EnumSource(value = SigningAlgorithm.class, names = "HMAC_SHA256", mode = EnumSource.Mode.EXCLUDE)
    void itsOtherAlgorithmsAreNamedInTheRefusal(SigningAlgorithm algorithm) {
        Arrived arrived = client.send(
                client.request(HttpMethod.GET, "/v2/manage/namespaces", null).withSigningAlgorithm(algorithm));
        assertThat(refusal(arrived)).isEqualTo(Reason.UNSUPPORTED_ALGORITHM);
    }
}
