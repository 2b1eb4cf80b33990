package io.swremu.edition.shared.agency;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The agency of an account: it is created once, and nothing removes it. */
@Tag("slow")
class AgencyTest {

    @Test
    void theAdministratorCreatesItOnceForTheWholeAccount() {
        try (var server = RunningServer.with(
                "--swr.iam.accounts[0].name=acme" + System.nanoTime(),
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].access-key=AKALICE",
                "--swr.iam.accounts[0].users[1].name=bob",
                "--swr.iam.accounts[0].users[1].access-key=AKBOB")) {
            var alice = server.api().as("AKALICE");
            var bob = server.api().as("AKBOB");
            alice.get("/v2/manage/agency")
                    .statusCode(200)
                    .body("domain_id", matchesPattern("[0-9a-f]{32}"))
                    .body("is_agency", equalTo(false));
            bob.request().post("/v2/manage/agency").then().spec(refusal("4039002"));

            alice.request().post("/v2/manage/agency").then().statusCode(204).body(equalTo(""));
            bob.get("/v2/manage/agency").statusCode(200).body("is_agency", equalTo(true));
            alice.request().post("/v2/manage/agency").then().spec(refusal("4090089"));
        }
    }
}
