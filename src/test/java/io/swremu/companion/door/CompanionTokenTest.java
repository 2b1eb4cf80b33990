package io.swremu.companion.door;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a token of its own, the emulator's own API is for those who have it, in either mode. */
@Tag("slow")
class CompanionTokenTest {
    private static final String TOKEN = "token-of-the-test";

    private static RequestSpecification request(RunningServer server) {
        return Api.on(server.port()).anonymous();
    }

    @Test
    void onlyWhoHasTheTokenComesIn() {
        try (var server = RunningServer.with("--swr.companion.token=" + TOKEN)) {
            request(server).get("/_swr/info").then().spec(refusal("4010000"));
            request(server)
                    .header("X-Swr-Token", TOKEN + "x")
                    .get("/_swr/info")
                    .then()
                    .spec(refusal("4010000"));
            request(server)
                    .header("X-Swr-Token", TOKEN)
                    .get("/_swr/info")
                    .then()
                    .statusCode(200)
                    .body("options.'swr.companion.token'", equalTo("***"));
            request(server)
                    .header("Authorization", "Bearer " + TOKEN)
                    .get("/_swr/info")
                    .then()
                    .statusCode(200);
            request(server).get("/_swr/ca.pem").then().spec(refusal("4040083"));
            server.api().get("/v2/manage/namespaces").statusCode(200);
        }
    }

    /** Whoever is trusted with the emulator need not be anybody's administrator, and the other way round. */
    @Test
    void inStrictModeTheTokenIsEnoughAndNeeded() {
        try (var server = RunningServer.with(
                "--swr.companion.token=" + TOKEN,
                "--swr.auth.mode=strict",
                "--swr.iam.accounts[0].name=acme",
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].password=alice-password")) {
            request(server)
                    .header("X-Swr-Token", TOKEN)
                    .get("/_swr/info")
                    .then()
                    .statusCode(200);
            Api.withToken(server.port(), SignIn.as(server.port(), "acme", "alice"))
                    .request()
                    .get("/_swr/info")
                    .then()
                    .spec(refusal("4010000"));
        }
    }
}
