package io.swremu.edition.shared.trigger;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers: what is taken, what is refused, and when they fire. */
@ServerTest
class TriggerTest {
    private final Api api;
    private final TestAccount account;

    private Api bob;
    private String organization;
    private String repository;
    private String triggers;

    TriggerTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void createRepository() {
        bob = account.user("bob");
        organization = Fresh.name();
        bob.createNamespace(organization);
        bob.createRepository(organization, "team/app");
        repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
        triggers = repository + "/triggers";
    }

    private static Map<String, @Nullable Object> trigger(String name, String type, String condition) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("action", "update");
        fields.put("app_type", "deployments");
        fields.put("application", "web");
        fields.put("cluster_ns", "default");
        fields.put("cluster_id", "c-1");
        fields.put("cluster_name", "dev");
        fields.put("container", "main");
        fields.put("trigger_mode", "cce");
        fields.put("trigger_type", type);
        fields.put("condition", condition);
        fields.put("enable", "true");
        return fields;
    }

    private ValidatableResponse create(Map<String, @Nullable Object> fields) {
        return bob.post(triggers, fields);
    }

    private void push(String tag) {
        TestImage.of(organization + tag).push(bob, organization + "/team/app", tag);
    }

    @Test
    void aTriggerIsShownAsItWasGiven() {
        create(trigger("deploy-web", "tag", "v2;latest")).statusCode(201).body("", anEmptyMap());

        bob.get(triggers + "/deploy-web")
                .statusCode(200)
                .body("name", equalTo("deploy-web"))
                .body("action", equalTo("update"))
                .body("app_type", equalTo("deployments"))
                .body("application", equalTo("web"))
                .body("cluster_ns", equalTo("default"))
                .body("cluster_id", equalTo("c-1"))
                .body("cluster_name", equalTo("dev"))
                .body("container", equalTo("main"))
                .body("trigger_mode", equalTo("cce"))
                .body("trigger_type", equalTo("tag"))
                .body("condition", equalTo("v2;latest"))
                .body("enable", equalTo("true"))
                .body("creator_name", equalTo("bob"))
                .body("created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("trigger_history", empty());
        create(trigger("second", "all", ".*")).statusCode(201);
        bob.get(triggers)
                .statusCode(200)
                .body("name", contains("deploy-web", "second"))
                .body("trigger_history", everyItem(nullValue()));
    }

    @Test
    void whatIsLeftOutHasItsDocumentedDefault() {
        var fields = trigger("t", "all", ".*");
        fields.keySet().removeAll(java.util.Set.of("cluster_name", "container", "trigger_mode"));
        fields.put("enable", false);
        create(fields).statusCode(201);
        bob.get(triggers + "/t")
                .body("cluster_name", equalTo(""))
                .body("container", equalTo(""))
                .body("trigger_mode", equalTo("cce"))
                .body("enable", equalTo("false"));
        var cci = trigger("cci", "all", ".*");
        cci.put("trigger_mode", "cci");
        cci.put("cluster_id", "");
        create(cci).statusCode(201);
        bob.get(triggers + "/cci").body("cluster_id", equalTo("")).body("trigger_mode", equalTo("cci"));
    }

    @ParameterizedTest
    @CsvSource({
        "all, .*, v1, true",
        "tag, v2;latest, latest, true",
        "tag, v2;latest, v2, true",
        "tag, v2;latest, v20, false",
        "tag, v2, v2, true",
        "regular, ^v2.*, v2.0.0, true",
        "regular, ^v2.*, v1.0.0, false",
        "regular, v2, v2.0, false"
    })
    void aTriggerFiresForTheTagsItsConditionNames(String type, String condition, String tag, boolean fires) {
        create(trigger("t", type, condition)).statusCode(201);
        push(tag);
        bob.get(triggers + "/t").body("trigger_history", hasSize(fires ? 1 : 0));
    }

    @Test
    void theHistoryTellsOfEachTimeTheNewestFirst() {
        create(trigger("t", "all", ".*")).statusCode(201);
        push("v1");
        push("v1");
        bob.post(repository + "/tags", "{\"source_tag\":\"v1\",\"destination_tag\":\"stable\"}")
                .statusCode(201);

        bob.get(triggers + "/t")
                .body("trigger_history.tag", contains("stable", "v1", "v1"))
                .body("trigger_history.result", everyItem(equalTo("success")))
                .body("trigger_history.detail", everyItem(equalTo("")))
                .body("trigger_history.creator_name", everyItem(equalTo("bob")))
                .body("trigger_history.condition", everyItem(equalTo(".*")))
                .body("trigger_history.application", everyItem(equalTo("web")));
        bob.delete(repository + "/tags/stable").statusCode(204);
        bob.get(triggers + "/t").body("trigger_history", hasSize(3));
    }

    @Test
    void theLastHundredTimesAreRemembered() {
        create(trigger("t", "all", ".*")).statusCode(201);
        push("v1");
        for (int i = 0; i < 101; i++) {
            bob.post(repository + "/tags", Map.of("source_tag", "v1", "destination_tag", "t" + i))
                    .statusCode(201);
        }
        bob.get(triggers + "/t")
                .body("trigger_history", hasSize(100))
                .body("trigger_history[0].tag", equalTo("t100"))
                .body("trigger_history[99].tag", equalTo("t1"));
    }

    @Test
    void aTriggerCanBeSwitchedOffAndOn() {
        create(trigger("t", "all", ".*")).statusCode(201);
        bob.patch(triggers + "/t", "{\"enable\":\"false\",\"condition\":\"x\"}")
                .statusCode(201)
                .body("", anEmptyMap());
        push("v1");
        bob.get(triggers + "/t")
                .body("enable", equalTo("false"))
                .body("condition", equalTo(".*"))
                .body("trigger_history", empty());
        bob.patch(triggers + "/t", "{\"enable\":true}").statusCode(201);
        push("v1");
        bob.get(triggers + "/t").body("enable", equalTo("true")).body("trigger_history", hasSize(1));
        bob.patch(triggers + "/t", "{}").spec(refusal("4000014"));
        bob.patch(triggers + "/t", "{\"enable\":\"yes\"}").spec(refusal("4000014"));
    }

    @Test
    void aDeletedTriggerIsGoneWithItsHistory() {
        create(trigger("t", "all", ".*")).statusCode(201);
        push("v1");
        bob.delete(triggers + "/t").statusCode(204);
        bob.get(triggers + "/t").spec(refusal("4040126"));
        bob.delete(triggers + "/t").spec(refusal("4040126"));
        bob.patch(triggers + "/t", "{\"enable\":\"true\"}").spec(refusal("4040126"));
        bob.get(triggers).statusCode(200).body("", empty());
        create(trigger("t", "all", ".*")).statusCode(201);
        bob.get(triggers + "/t").body("trigger_history", empty());
    }

    @Test
    void aNameIsTakenOnceInARepository() {
        create(trigger("t", "all", ".*")).statusCode(201);
        create(trigger("t", "tag", "v1")).spec(refusal("4000014"));
        bob.get(triggers + "/t").body("trigger_type", equalTo("all"));
        bob.createRepository(organization, "other");
        bob.post(triggers.replace("team$app", "other"), trigger("t", "all", ".*"))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "action",
                "app_type",
                "application",
                "cluster_ns",
                "cluster_id",
                "trigger_type",
                "condition",
                "enable"
            })
    void whatIsMandatoryMustBeThere(String field) {
        var fields = trigger("t", "all", ".*");
        fields.remove(field);
        create(fields).spec(refusal("4000014"));
        fields.put(field, null);
        create(fields).spec(refusal("4000014"));
        fields.put(field, "");
        create(fields).spec(refusal("4000014"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, 1a",
        "name, a--b",
        "name, a_",
        "name, a.b",
        "name, a b",
        "action, delete",
        "app_type, jobs",
        "trigger_mode, k8s",
        "trigger_type, some",
        "condition, v1",
        "enable, yes",
        "application, "
    })
    void whatIsNotDocumentedIsRefused(String field, @Nullable String value) {
        var fields = trigger("t", "all", ".*");
        fields.put(field, value);
        create(fields).spec(refusal("4000014"));
    }

    @Test
    void lengthsAreBounded() {
        create(trigger("a" + "b".repeat(63), "all", ".*")).statusCode(201);
        create(trigger("a" + "b".repeat(64), "all", ".*")).spec(refusal("4000014"));
        create(trigger("t", "tag", "a".repeat(4001))).spec(refusal("4000014"));
        var fields = trigger("t", "all", ".*");
        fields.put("application", "a".repeat(256));
        create(fields).spec(refusal("4000014"));
        create(trigger("t", "regular", "(")).spec(refusal("4000014"));
        bob.request().contentType(ContentType.JSON).post(triggers).then().spec(refusal("4001014"));
        bob.post(triggers, "[").spec(refusal("4000014"));
    }

    @Test
    void theRepositoryHasToBeThere() {
        bob.get(triggers.replace("team$app", "missing")).spec(refusal("4040010"));
        bob.get(triggers.replace(organization, "missing-" + organization)).spec(refusal("4041061"));
    }
}
