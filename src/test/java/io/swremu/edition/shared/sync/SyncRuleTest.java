package io.swremu.edition.shared.sync;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of synchronization: what is taken, what is refused. */
@ServerTest
class SyncRuleTest {
    private final Api api;
    private final TestAccount account;
    private String organization;
    private String rules;

    SyncRuleTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void createRepository() {
        organization = Fresh.name();
        api.createNamespace(organization);
        api.createRepository(organization, "team/app");
        rules = "/v2/manage/namespaces/" + organization + "/repos/team$app/sync_repo";
    }

    private static String target(String region, String namespace) {
        return "{\"remoteRegionId\":\"" + region + "\",\"remoteNamespace\":\"" + namespace + "\"}";
    }

    private ValidatableResponse delete(String body) {
        return api.request()
                .contentType(ContentType.JSON)
                .body(body)
                .delete(rules)
                .then();
    }

    @Test
    void theOtherRegionsOfTheServerAreTargets() {
        api.get("/v2/manage/regions")
                .statusCode(200)
                .body("regionID", hasItems("cn-north-1", "cn-east-3", "cn-south-1", "ap-southeast-1"))
                .body("regionID", not(hasItems("cn-north-4")));
        api.in("cn-east-3")
                .get("/v2/manage/regions")
                .body("regionID", hasItems("cn-north-4"))
                .body("regionID", not(hasItems("cn-east-3")));
    }

    @Test
    void aRuleIsListedWithEveryField() {
        api.post(
                        rules,
                        "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\",\"syncAuto\":true,\"override\":true}")
                .statusCode(200)
                .body("", anEmptyMap());
        String created = api.get(rules).extract().path("[0].createdAt");
        api.get(rules)
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].id", greaterThan(0))
                .body("[0].domainID", matchesPattern("[0-9a-f]{32}"))
                .body("[0].domainName", equalTo(account.name()))
                .body("[0].namespace", equalTo(organization))
                .body("[0].repoName", equalTo("team/app"))
                .body("[0].remoteRegionId", equalTo("cn-east-3"))
                .body("[0].remoteNamespace", equalTo("there"))
                .body("[0].syncAuto", equalTo(true))
                .body("[0].override", equalTo(true))
                .body("[0].createdAt", matchesPattern(".*Z"))
                .body("[0].updatedAt", equalTo(created));
    }

    @Test
    void theSameTargetAgainReplacesTheRule() {
        api.post(rules, target("cn-east-3", "there")).statusCode(200);
        api.post(rules, target("cn-east-3", "elsewhere")).statusCode(200);
        api.post(rules, target("cn-south-1", "there")).statusCode(200);
        int id = api.get(rules)
                .body("syncAuto", contains(false, false, false))
                .body("override", contains(false, false, false))
                .extract()
                .path("[0].id");
        api.post(rules, target("cn-east-3", "there").replace("}", ",\"syncAuto\":true}"))
                .statusCode(200);
        api.get(rules).body("", hasSize(3)).body("[0].id", equalTo(id)).body("syncAuto", contains(true, false, false));
    }

    @Test
    void aRuleIsDeletedByItsTargetInTheBodyOrTheQuery() {
        api.get(rules).statusCode(200).body("", empty());
        api.post(rules, target("cn-east-3", "one")).statusCode(200);
        api.post(rules, target("cn-east-3", "two")).statusCode(200);
        delete(target("cn-east-3", "one")).statusCode(200).body("", anEmptyMap());
        api.get(rules).body("remoteNamespace", contains("two"));
        delete(target("cn-east-3", "one")).spec(refusal("4001158"));
        api.delete(rules + "?remoteRegionId=cn-east-3&remoteNamespace=two").statusCode(200);
        api.get(rules).body("", empty());
        delete("{\"remoteRegionId\":\"cn-east-3\"}").spec(refusal("4001014"));
        api.delete(rules).spec(refusal("4001014"));
    }

    @Test
    void whatCannotBeARegionIsAnUnknownRule() {
        delete(target("\\u0000", "there")).spec(refusal("4001158"));
        delete(target("x".repeat(1000), "there")).spec(refusal("4001158"));
    }

    @Test
    void aRepositoryHasAHundredRulesAtMost() {
        for (int i = 0; i < 100; i++) {
            api.post(rules, target("cn-east-3", "there-" + i)).statusCode(200);
        }
        api.post(rules, target("cn-east-3", "one-too-many")).spec(refusal("4001025"));
        api.post(rules, target("cn-east-3", "there-99")).statusCode(200);
        api.get(rules).body("", hasSize(100));
    }

    @Test
    void anUnknownRegionIsAnsweredLikeTheLiveService() {
        api.post(rules, target("mars-1", "there")).spec(refusal("5001101"));
    }

    @Test
    void theRepositoryItselfIsNoTargetButAnotherOrganizationOfItsRegionIs() {
        api.post(rules, target("cn-north-4", organization)).spec(refusal("4001025"));
        api.post(rules, target("cn-north-4", "other")).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"remoteRegionId\":\"cn-east-3\"}",
                "{\"remoteNamespace\":\"there\"}",
                "{\"remoteRegionId\":\"\",\"remoteNamespace\":\"there\"}",
                "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"\"}",
                "{\"remoteRegionId\":null,\"remoteNamespace\":\"there\"}"
            })
    void whatIsMandatoryMustBeThere(String body) {
        api.post(rules, body).spec(refusal("4001014"));
    }

    @Test
    void wrongTypesAndNamesAreRefused() {
        api.post(rules, target("cn-east-3", "UPPER")).spec(refusal("4001028"));
        api.post(rules, target("cn-east-3", "there").replace("}", ",\"syncAuto\":\"true\"}"))
                .spec(refusal("4000014"));
        api.post(rules, "[").spec(refusal("4000014"));
    }

    @Test
    void theRepositoryHasToBeThere() {
        String missing = rules.replace("team$app", "missing");
        api.get(missing).spec(refusal("4040010"));
        api.post(missing, target("cn-east-3", "there")).spec(refusal("4040010"));
        api.get(rules.replace(organization, "missing-" + organization)).spec(refusal("4041061"));
    }

    @Test
    void rulesGoWithTheirRepository() {
        api.post(rules, target("cn-east-3", "there")).statusCode(200);
        api.delete(rules.replace("/sync_repo", "")).statusCode(204);
        api.createRepository(organization, "team/app");
        api.get(rules).body("", empty());
    }
}
