package io.swremu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.platform.web.HeaderFuzz.Form;
import io.swremu.platform.web.HeaderFuzz.Surface;
import io.swremu.testing.StrictServerTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No header makes the server fail where signatures are checked. */
@Tag("slow")
@StrictServerTest
class StrictHeaderFuzzTest {
    private static final Map<String, String> SIGNED = Map.of(
            "authorization",
            "SDK-HMAC-SHA256 Access=AKBOB, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature="
                    + "0".repeat(64),
            "x-sdk-date",
            "20260801T083000Z");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Content-Type",
                "Host",
                "X-Auth-Token",
                "X-Forwarded-Host",
                "X-Project-Id",
                "X-Sdk-Content-Sha256",
                "X-Sdk-Date",
                "X-Security-Token"
            })
    void noHeaderThatIsCheckedMakesItFail(String header) throws IOException {
        var fuzz = new HeaderFuzz(port);
        for (Surface surface : List.of(
                new Surface(Form.MANAGEMENT, "POST /v2/manage/namespaces", SIGNED, "{}"),
                new Surface(Form.IAM, "GET /v3/projects", SIGNED, ""),
                new Surface(Form.REGISTRY, "GET /v2/a/b/tags/list", SIGNED, ""))) {
            for (String value : HeaderFuzz.VALUES) {
                assertThat(fuzz.differences(surface, header, value))
                        .as("%s %s: %.100s", surface.request(), header, value)
                        .isNull();
            }
        }
    }
}
