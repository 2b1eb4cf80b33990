package io.swremu.retention;

import static io.swremu.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.http.ContentType;
import io.swremu.Api;
import io.swremu.Fresh;
import io.swremu.ServerTest;
import io.swremu.TestImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Retention policies: what is taken, what is refused, and what they delete. */
@ServerTest
class RetentionTest {
    private static final String LAST_TWO = """
            {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"2"},"tag_selectors":[]}]}""";

    @LocalServerPort
    private int port;

    private Api bob;
    private String organization;
    private String repository;
    private String policies;

    @BeforeEach
    void createRepository() {
        bob = Api.on(port).as("AKBOB");
        organization = Fresh.name();
        bob.createNamespace(organization);
        bob.createRepository(organization, "team/app");
        repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
        policies = repository + "/retentions";
    }

    private void push(String... tags) {
        for (String tag : tags) {
            TestImage.of(organization + tag).push(port, "AKBOB", organization + "/team/app", tag);
        }
    }

    private List<String> tags() {
        return bob.get(repository + "/tags").extract().path("Tag");
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
    void numbersAreTakenAndAnsweredAsTexts() {
        int id = bob.post(policies, """
                {"algorithm":"or","rules":[{"template":"date_rule","params":{"days":30}}]}""").statusCode(201).extract().path("id");
        bob.get(policies + "/" + id)
                .body("rules[0].params.days", equalTo("30"))
                .body("rules[0].tag_selectors", empty());
    }

    @Test
    void aPolicyIsAppliedAtOnceAndWhenItChanges() {
        push("v1", "v2", "v3", "v4");
        int id = bob.post(policies, LAST_TWO).statusCode(201).extract().path("id");
        assertThat(tags()).containsExactly("v4", "v3");
        bob.get(repository).body("num_images", equalTo(2));

        bob.patch(policies + "/" + id, LAST_TWO.replace("\"2\"", "\"1\""))
                .statusCode(201)
                .body("", anEmptyMap());
        assertThat(tags()).containsExactly("v4");

        bob.get(policies + "/histories")
                .statusCode(200)
                .header("Content-Range", "0-3/3")
                .body("total", equalTo(3))
                .body("retention_log.tag", contains("v3", "v2", "v1"))
                .body("retention_log.namespace", contains(organization, organization, organization))
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

        Api.on(port)
                .anonymous()
                .post("/_swr/retentions/run")
                .then()
                .statusCode(200)
                .body("deleted_tags", greaterThan(0));

        assertThat(tags()).containsExactly("v3", "v2");
    }

    @Test
    void onlyTheTagGoesAndOthersOfTheSameImageStay() {
        push("v1");
        bob.post(repository + "/tags", "{\"source_tag\":\"v1\",\"destination_tag\":\"stable\"}")
                .statusCode(201);
        bob.post(policies, LAST_TWO.replace("\"2\"", "\"1\"")).statusCode(201);
        assertThat(tags()).containsExactly("stable");
        TestImage.request(port, "AKBOB")
                .get("/v2/" + organization + "/team/app/manifests/stable")
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

        bob.delete(repository).statusCode(204);
        bob.createRepository(organization, "team/app");
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
                        "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"date_rule\",\"params\":{\"days\":\"1\"}}]}")
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
        bob.createRepository(organization, "other");
        String elsewhere = policies.replace("team$app", "other") + "/" + id;
        bob.get(elsewhere).spec(refusal("4000306"));
        bob.delete(elsewhere).spec(refusal("4000306"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999"})
    void anIdIsANumber(String id) {
        bob.get(policies + "/" + id).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"algorithm\":\"or\"}",
                "{\"algorithm\":\"or\",\"rules\":[]}",
                "{\"algorithm\":\"or\",\"rules\":[null]}",
                "{\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"}}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"params\":{\"num\":\"1\"}}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\"}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[{\"kind\":\"label\"}]}]}"
            })
    void whatIsMandatoryMustBeThere(String body) {
        bob.post(policies, body).spec(refusal("4001014"));
    }

    @Test
    void theFirstOfTheFieldsThatAreMissingIsNamed() {
        bob.post(policies, """
                {"algorithm":"or","rules":[
                  {"template":"tag_rule","params":{"num":"1"},"tag_selectors":[{"kind":"label","pattern":"a"},{"kind":"label"}]},
                  {"params":{"num":"1"}}]}""")
                .spec(refusal("4001014"))
                .body("errors[0].detail", equalTo("rules[0].tag_selectors[1].pattern"));
    }

    @Test
    void thePolicyIsLookedForBeforeTheBody() {
        bob.patch(policies + "/1000000", "{}").spec(refusal("4000306"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"num\":\"0\"}",
                "{\"num\":\"1001\"}",
                "{\"num\":\"-1\"}",
                "{\"num\":\"1.0\"}",
                "{\"num\":\"\"}",
                "{\"num\":1.5}",
                "{\"num\":true}",
                "{\"num\":99999999999999999999}",
                "{\"days\":\"1\"}",
                "{\"num\":\"1\",\"days\":\"1\"}",
                "{}"
            })
    void aNumberOfTagsIsFromOneToAThousand(String params) {
        bob.post(policies, LAST_TWO.replace("{\"num\":\"2\"}", params)).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"days\":\"0\"}", "{\"days\":\"366\"}", "{\"num\":\"1\"}"})
    void aNumberOfDaysIsFromOneToAYear(String params) {
        String body = LAST_TWO.replace("tag_rule", "date_rule").replace("{\"num\":\"2\"}", params);
        bob.post(policies, body).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"name\",\"pattern\":\"a\"}",
                "{\"kind\":\"regexp\",\"pattern\":\"(\"}",
                "{\"kind\":\"regexp\",\"pattern\":\"((a{100}){100}){100}\"}",
                "{\"kind\":\"regexp\",\"pattern\":\"((.?){70}){70}x\"}",
                "{\"kind\":\"label\",\"pattern\":\"no tag\"}",
                "{\"kind\":\"label\",\"pattern\":\".hidden\"}"
            })
    void aSelectorIsATagOrAnExpression(String selector) {
        bob.post(policies, LAST_TWO.replace("[]", "[" + selector + "]")).spec(refusal("4001025"));
    }

    @Test
    void theExpressionsOfAPolicyAreBoundedTogether() {
        String large = "{\"kind\":\"regexp\",\"pattern\":\"[0-9a-f]{990}\"}";
        String rule = "{\"template\":\"date_rule\",\"params\":{\"days\":\"1\"},\"tag_selectors\":[" + large + "]}";
        bob.post(policies, policy(rule, 11)).spec(refusal("4001025"));
        int id = bob.post(policies, policy(rule, 10)).statusCode(201).extract().path("id");
        bob.patch(policies + "/" + id, policy(rule, 11)).spec(refusal("4001025"));
        bob.get(policies + "/" + id).body("rules", hasSize(10));
    }

    @Test
    void theRulesOfAPolicyAreBoundedTogether() {
        String selector = "{\"kind\":\"label\",\"pattern\":\"" + "x".repeat(128) + "\"}";
        String rule = "{\"template\":\"date_rule\",\"params\":{\"days\":\"1\"},\"tag_selectors\":["
                + String.join(",", Collections.nCopies(100, selector)) + "]}";
        bob.post(policies, policy(rule, 5)).spec(refusal("4001025"));
        int id = bob.post(policies, policy(rule, 4)).statusCode(201).extract().path("id");
        bob.patch(policies + "/" + id, policy(rule, 5)).spec(refusal("4001025"));
        bob.get(policies + "/" + id).body("rules", hasSize(4));
    }

    private static String policy(String rule, int rules) {
        return "{\"algorithm\":\"or\",\"rules\":[" + String.join(",", Collections.nCopies(rules, rule)) + "]}";
    }

    @Test
    void otherAlgorithmsAndTemplatesAreRefused() {
        bob.post(policies, LAST_TWO.replace("\"or\"", "\"and\"")).spec(refusal("4001025"));
        bob.post(policies, LAST_TWO.replace("tag_rule", "size_rule")).spec(refusal("4001025"));
        bob.post(policies, "{").spec(refusal("4000014"));
        bob.post(policies, "[]").spec(refusal("4000014"));
        bob.post(policies, LAST_TWO.replace("[{", "{").replace("}]}", "}}")).spec(refusal("4000014"));
        bob.request().contentType(ContentType.JSON).post(policies).then().spec(refusal("4001014"));
    }

    @Test
    void theRepositoryHasToBeThere() {
        String missing = policies.replace("team$app", "missing");
        bob.get(missing).spec(refusal("4040010"));
        bob.post(missing, LAST_TWO).spec(refusal("4040010"));
        bob.get(missing + "/histories").spec(refusal("4040010"));
        bob.get(policies.replace(organization, "missing-" + organization)).spec(refusal("4041061"));
        bob.get(policies.replace("team$app", "UPPER")).spec(refusal("4001029"));
    }
}
