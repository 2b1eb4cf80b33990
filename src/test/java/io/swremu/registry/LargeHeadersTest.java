package io.swremu.registry;

import static io.swremu.testing.IamRefusal.flat;
import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Headers as large as those of real clients, and the limit. */
@ServerTest
class LargeHeadersTest {
    private static final String TOO_LARGE = "X-Long: " + "x".repeat(66_000) + "\r\n";
    private static final String SAID = "request line and headers are too large";

    private final int port;
    private final Api api;

    LargeHeadersTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @Test
    void aTokenOfIamMayHaveTwentyKibibytes() {
        Api.withToken(port, "x".repeat(20 * 1024)).get("/v2/manage/namespaces").statusCode(200);
        Api.withToken(port, "x".repeat(60 * 1024)).get("/v2/manage/namespaces").statusCode(200);
    }

    @Test
    void aTokenOfTheRegistryMayBeForAHundredRepositories() {
        String organization = Fresh.name();
        api.createNamespace(organization);
        TestImage.of("large").push(api, organization + "/app", "v1");
        String[] scopes = IntStream.range(0, 100)
                .mapToObj(i -> "repository:" + organization + "/" + (i == 0 ? "app" : "app" + i) + ":pull,push")
                .toArray(String[]::new);
        String token =
                DockerLogin.longTerm("cn-north-4", api.accessKey(), "any").token(port, scopes);
        assertThat(token).hasSizeGreaterThan(8192);
        DockerLogin.bearer(port, token)
                .get("/v2/" + organization + "/app/manifests/v1")
                .then()
                .statusCode(200);
    }

    @Test
    void largerOnesAreRefusedInTheFormOfTheApi() throws IOException {
        RawHttp.get(api, "/v2/manage/namespaces", TOO_LARGE)
                .spec(refusal("4000014"))
                .body(containsString(SAID));
        RawHttp.get(api, "/v3/projects", TOO_LARGE).spec(nested(400)).body(containsString(SAID));
        RawHttp.get(api, "/v3.0/OS-USER/users/x", TOO_LARGE)
                .spec(flat(400, "IAM.0007"))
                .body(containsString(SAID));
        RawHttp.get(api, "/v2/a/b/manifests/v1", TOO_LARGE)
                .spec(OciRefusal.refusal(400, "UNSUPPORTED"))
                .body(containsString(SAID));
    }

    @Test
    void anUnknownTransferEncodingIsRefusedInTheFormOfTheApi() throws IOException {
        String header = "Transfer-Encoding: xchunked\r\n";
        RawHttp.request(api, "POST /v2/manage/namespaces", header, "").spec(refusal("5010001"));
        RawHttp.request(api, "POST /v3/auth/tokens", header, "").spec(nested(501));
        RawHttp.request(api, "PUT /v2/a/b/manifests/v1", header, "").spec(OciRefusal.refusal(501, "UNSUPPORTED"));
    }
}
