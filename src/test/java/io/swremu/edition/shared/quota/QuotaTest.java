package io.swremu.edition.shared.quota;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ListQuotas tells is what is enforced. */
@ServerTest
class QuotaTest {
    private static final String QUOTAS = "/v2/manage/projects/%s/quotas";

    private final Api api;
    private final TestAccount account;

    QuotaTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    private Api erin() {
        return account.stranger();
    }

    private static String project(Api api, String region) {
        return api.get("/v3/projects?name=" + region).extract().path("projects[0].id");
    }

    private static int used(Api api, String project) {
        return api.get(QUOTAS.formatted(project)).statusCode(200).extract().path("quotas[0].used");
    }

    @Test
    void theLimitAndTheUseOfOrganizationsAreListed() {
        int before = used(erin(), "any");
        erin().createNamespace(Fresh.name());

        erin().get(QUOTAS.formatted("any"))
                .statusCode(200)
                .body("keySet()", contains("quotas"))
                .body("quotas", hasSize(1))
                .body("quotas[0].keySet()", containsInAnyOrder("quota_key", "quota_limit", "used", "unit"))
                .body("quotas[0].quota_key", equalTo("namespace"))
                .body("quotas[0].quota_limit", equalTo(1_000_000))
                .body("quotas[0].used", equalTo(before + 1))
                .body("quotas[0].unit", equalTo(""));
    }

    @Test
    void theProjectInThePathSaysInWhichRegion() {
        String home = project(erin(), "cn-north-4");
        String away = project(erin(), "cn-south-1");
        int usedAtHome = used(erin(), home);
        int usedAway = used(erin(), away);
        String name = Fresh.name();
        erin().request()
                .header("X-Project-Id", away)
                .contentType("application/json")
                .body(Map.of("namespace", name))
                .post("/v2/manage/namespaces")
                .then()
                .statusCode(201);

        assertThat(used(erin(), away)).isEqualTo(usedAway + 1);
        assertThat(used(erin(), home)).isEqualTo(usedAtHome);
        erin().request()
                .header("X-Project-Id", away)
                .get(QUOTAS.formatted("0123456789abcdef0123456789abcdef"))
                .then()
                .statusCode(200)
                .body("quotas[0].used", equalTo(usedAway + 1));
    }

    @Test
    void anUnknownProjectOrNoneStandsForTheCallersOwn() throws IOException {
        int used = used(api, project(api, "cn-north-4"));

        assertThat(used(api, "0123456789abcdef0123456789abcdef")).isEqualTo(used);
        RawHttp.get(api, "/v2/manage/projects//quotas", "").statusCode(200).body("quotas[0].used", equalTo(used));
    }

    @Test
    void theProjectOfAnotherAccountIsRefused() {
        String foreign = project(api, "cn-north-4");

        erin().get(QUOTAS.formatted(foreign)).spec(refusal("4039002"));
    }

    @Test
    void nobodyGetsInWithoutCredentials() {
        api.anonymous().get(QUOTAS.formatted("any")).then().spec(gatewayRefusal());
    }

    @Tag("slow")
    @Test
    void whatIsListedAsUsedUpIsRefusedAndWhatIsGivenBackIsFree() {
        String account = Fresh.name();
        try (var server = RunningServer.with(
                "--swr.quota.namespaces=2",
                "--swr.quota.repositories=3",
                "--swr.iam.accounts[0].name=" + account,
                "--swr.iam.accounts[0].users[0].name=anna",
                "--swr.iam.accounts[0].users[0].access-key=AK" + account)) {
            Api api = server.api();
            String one = Fresh.name();
            assertQuotas(api, 0, 0);
            api.createNamespace(one);
            api.createNamespace(Fresh.name());
            for (String repository : new String[] {"a", "b", "c"}) {
                api.createRepository(one, repository);
            }
            assertQuotas(api, 2, 3);

            api.post("/v2/manage/namespaces", Map.of("namespace", Fresh.name()))
                    .spec(refusal("4000097"))
                    .body("details[0].error_msg", containsString("swr.quota.namespaces"));
            api.post("/v2/manage/namespaces/" + one + "/repos", Map.of("repository", "d", "is_public", false))
                    .spec(refusal("4000098"))
                    .body("details[0].error_msg", containsString("swr.quota.repositories"));
            api.post("/v2/manage/namespaces/" + one + "/repos", Map.of("repository", "a", "is_public", false))
                    .spec(refusal("4090006"));
            assertQuotas(api, 2, 3);

            for (String repository : new String[] {"a", "b", "c"}) {
                api.delete("/v2/manage/namespaces/" + one + "/repos/" + repository)
                        .statusCode(204);
            }
            api.delete("/v2/manage/namespaces/" + one).statusCode(204);
            assertQuotas(api, 1, 0);
            api.get("/v2/manage/projects/any/feature-gates").body("enable_image_quota", equalTo(true));
        }
    }

    /** The number of repositories is listed because it is limited. */
    private static void assertQuotas(Api api, int namespaces, int repositories) {
        api.get(QUOTAS.formatted("any"))
                .statusCode(200)
                .body("quotas.quota_key", contains("namespace", "repo"))
                .body("quotas.quota_limit", contains(2, 3))
                .body("quotas.used", contains(namespaces, repositories));
    }
}
