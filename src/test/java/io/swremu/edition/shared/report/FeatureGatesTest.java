package io.swremu.edition.shared.report;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ShowShareFeatureGates calls switched on is what the emulator has. */
@ServerTest
class FeatureGatesTest {
    private static final String GATES = "/v2/manage/projects/%s/feature-gates";
    private static final List<String> ON =
            List.of("enable_image_sync", "enable_cci_service", "enable_authorization_token", "enable_list_v3");
    private static final List<String> OFF = List.of(
            "enable_experience",
            "enable_hss_service",
            "enable_image_scan",
            "enable_sm3",
            "enable_image_label",
            "enable_pipeline",
            "enable_resource",
            "enable_image_quota");

    private final Api api;
    private final TestAccount account;

    FeatureGatesTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    private static Map<String, Boolean> expected() {
        var gates = new HashMap<String, Boolean>();
        ON.forEach(gate -> gates.put(gate, true));
        OFF.forEach(gate -> gates.put(gate, false));
        return gates;
    }

    @Test
    void twelveGatesAreShown() throws IOException {
        String own = api.get("/v3/projects?name=cn-north-4").extract().path("projects[0].id");

        api.get(GATES.formatted(own)).statusCode(200).body("", equalTo(expected()));
        api.get(GATES.formatted("unknown")).statusCode(200).body("", equalTo(expected()));
        RawHttp.get(api, GATES.formatted(""), "").statusCode(200).body("", equalTo(expected()));
    }

    @Test
    void theProjectOfAnotherAccountIsRefused() {
        String foreign = api.get("/v3/projects?name=cn-north-4").extract().path("projects[0].id");

        account.stranger().get(GATES.formatted(foreign)).spec(refusal("4039002"));
    }

    @Test
    void nobodyGetsInWithoutCredentials() {
        api.anonymous().get(GATES.formatted("any")).then().spec(gatewayRefusal());
    }
}
