package io.swremu.edition.shared.retention;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retention policies: what is taken, what is refused, and what they delete. */
@ServerTest
@ResourceLock("POST /_swr/retentions/run")
class RetentionTest {
    /** Keeps the two tags that were pushed last. */
    static final String LAST_TWO = """
            {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"2"},"tag_selectors":[]}]}""";

    private final Api bob;
    private final TestRepository repository;
    private final String policies;

    RetentionTest(TestAccount account) {
        this.bob = account.user("bob");
        this.repository = TestRepository.of(bob);
        this.policies = repository.path() + "/retentions";
        bob.createRepository(repository.organization(), "team/app");
    }

    private void push(String... tags) {
        for (String tag : tags) {
            TestImage.of(repository.organization() + tag).push(bob, repository.organization() + "/team/app", tag);
        }
    }

    private List<String> tags() {
        return bob.get(repository.path() + "/tags").extract().path("Tag");
    }

    @Test
    void aPolicyIsShownAsItWasGiven() {
        String rules = """
                {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"10"},"tag_selectors":[
                  {"kind":"label","pattern":"latest"},{"kind":"regexp","pattern":"release-.*"}]}]}""";
        int id = bob.post(policies, rules)
                .statusCode(201)
                .body("keySet()", contains("id"))
                .body("id", greaterThan(0))
                .extract()
                .path("id");

        bob.get(policies + "/" + id)
                .statusCode(200)
                .body("algorithm", equalTo("or"))
                .body("id", equalTo(id))
                .body("scope", equalTo(""))
                .body("rules", hasSize(1))
                .body("rules[0].template", equalTo("tag_rule"))
                .body("rules[0].params.num", equalTo("10"))
                .body("rules[0].tag_selectors.kind", contains("label", "regexp"))
                .body("rules[0].tag_selectors.pattern", contains("latest", "release-.*"));
        bob.get(policies).statusCode(200).body("", hasSize(1)).body("id", contains(id));
    }

    @Test
    void numbersAreTakenAndAnsweredAsTextsAndNullIsAnEmptyList() {
        int id = bob.post(policies, """
                {"algorithm":"or","rules":[{"template":"date_rule","params":{"days":30},"tag_selectors":null}]}""").statusCode(201).extract().path("id");
        bob.get(policies + "/" + id)
                .body("rules[0].params.days", equalTo("30"))
                .body("rules[0].tag_selectors", empty());
    }

    @Test
    void aPolicyIsAppliedAtOnceAndWhenItChanges() {
        push("v1", "v2", "v3", "v4");
        int id = bob.post(policies, LAST_TWO).statusCode(201).extract().path("id");
        assertThat(tags()).containsExactly("v4", "v3");
        bob.get(repository.path()).body("num_images", equalTo(2));

        bob.patch(policies + "/" + id, LAST_TWO.replace("\"2\"", "\"1\""))
                .statusCode(201)
                .body("", anEmptyMap());
        assertThat(tags()).containsExactly("v4");

        bob.get(policies + "/histories")
                .statusCode(200)
                .header("Content-Range", "0-3/3")
                .body("total", equalTo(3))
                .body("retention_log.tag", contains("v3", "v2", "v1"))
                .body(
                        "retention_log.namespace",
                        contains(repository.organization(), repository.organization(), repository.organization()))
                .body("retention_log.repo", contains("team/app", "team/app", "team/app"))
                .body("retention_log.retention_id", contains(id, id, id))
                .body(
                        "retention_log[0].rule_type",
                        equalTo("{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[]}"))
                .body("retention_log[0].created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }

    @Test
    void aTagGoesThatAnyRuleDeletes() {
        push("a1", "a2", "b1", "b2");
        bob.post(policies, """
                {"algorithm":"or","rules":[
                  {"template":"tag_rule","params":{"num":"1"},"tag_selectors":[{"kind":"regexp","pattern":"b.*"}]},
                  {"template":"tag_rule","params":{"num":"1"},"tag_selectors":[{"kind":"regexp","pattern":"a.*"}]}]}""").statusCode(201);
        assertThat(tags()).containsExactly("b2", "a2");
    }

    @Test
    void whatIsPushedLaterGoesWithTheNextRun() {
        push("v1", "v2");
        bob.post(policies, LAST_TWO).statusCode(201);
        push("v3");
        assertThat(tags()).containsExactly("v3", "v2", "v1");

        bob.anonymous().post("/_swr/retentions/run").then().statusCode(200).body("deleted_tags", greaterThan(0));

        assertThat(tags()).containsExactly("v3", "v2");
    }

    @Test
    void onlyTheTagGoesAndOthersOfTheSameImageStay() {
        push("v1");
        bob.post(repository.path() + "/tags", "{\"source_tag\":\"v1\",\"destination_tag\":\"stable\"}")
                .statusCode(201);
        bob.post(policies, LAST_TWO.replace("\"2\"", "\"1\"")).statusCode(201);
        assertThat(tags()).containsExactly("stable");
        bob.registry()
                .get("/v2/" + repository.organization() + "/team/app/manifests/stable")
                .then()
                .statusCode(200);
    }

    @Test
    void theHistoryIsPagedAndOutlivesThePolicyButNotTheRepository() {
        push("v1", "v2", "v3", "v4");
        int id = bob.post(policies, LAST_TWO.replace("\"2\"", "\"1\""))
                .statusCode(201)
                .extract()
                .path("id");
        bob.delete(policies + "/" + id).statusCode(200).body("", anEmptyMap());

        String history = policies + "/histories";
        bob.get(history + "?limit=2&offset=1")
                .header("Content-Range", "1-2/3")
                .body("total", equalTo(3))
                .body("retention_log.tag", contains("v2", "v1"));
        bob.get(history + "?filter=limit::1%7Coffset::2")
                .header("Content-Range", "2-1/3")
                .body("retention_log.tag", contains("v1"));
        bob.get(history + "?offset=3").header("Content-Range", "3-0/3").body("retention_log", empty());
        bob.get(history + "?limit=0").spec(refusal("4000056"));
        bob.get(history + "?offset=-1").spec(refusal("4001025"));
        bob.get(history + "?filter=limit").spec(refusal("4001035"));

        bob.delete(repository.path()).statusCode(204);
        bob.createRepository(repository.organization(), "team/app");
        bob.get(history).body("total", equalTo(0)).body("retention_log", empty());
    }

    @Test
    void aRepositoryHasOnePolicy() {
        bob.get(policies).statusCode(200).body("", empty());
        bob.post(policies, LAST_TWO).statusCode(201);
        bob.post(policies, LAST_TWO).spec(refusal("4000014"));
        bob.get(policies).body("", hasSize(1));
    }

    @Test
    void aTemplateCannotBeChanged() {
        int id = bob.post(policies, LAST_TWO).statusCode(201).extract().path("id");
        bob.patch(
                        policies + "/" + id,
                        "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"date_rule\",\"params\":{\"days\":\"1\"},\"tag_selectors\":[]}]}")
                .spec(refusal("4001025"));
        bob.get(policies + "/" + id).body("rules[0].template", equalTo("tag_rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "0", "-1"})
    void anUnknownPolicyHasTheCodeThatClientsKnow(String id) {
        bob.get(policies + "/" + id).spec(refusal("4000306"));
        bob.patch(policies + "/" + id, LAST_TWO).spec(refusal("4000306"));
        bob.delete(policies + "/" + id).spec(refusal("4000306"));
    }

    @Test
    void thePolicyOfAnotherRepositoryIsUnknownHere() {
        int id = bob.post(policies, LAST_TWO).statusCode(201).extract().path("id");
        bob.createRepository(repository.organization(), "other");
        String elsewhere = policies.replace("team$app", "other") + "/" + id;
        bob.get(elsewhere).spec(refusal("4000306"));
        bob.delete(elsewhere).spec(refusal("4000306"));
    }
}
