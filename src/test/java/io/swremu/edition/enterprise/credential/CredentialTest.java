package io.swremu.edition.enterprise.credential;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins for docker are created, listed, disabled and deleted. */
@ServerTest
class CredentialTest {
    private final Api api;
    private final TestAccount account;
    private final TestInstance instance;

    CredentialTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
        this.instance = TestInstance.create(api);
    }

    private JsonPath create(Api user, String name) {
        return user.post(instance.path() + "/long-term-credential", Map.of("name", name))
                .statusCode(201)
                .body("keySet()", containsInAnyOrder("auth_token", "created_at", "expire_date", "token_id", "user_id"))
                .body("auth_token", matchesPattern("[A-Za-z0-9_-]{64}"))
                .extract()
                .jsonPath();
    }

    private String list() {
        return instance.path() + "/long-term-credentials";
    }

    @Test
    void aTemporaryOneLastsForADayAndIsNotListed() {
        JsonPath created = api.request()
                .post(instance.path() + "/temp-credential")
                .then()
                .statusCode(201)
                .body("auth_token", matchesPattern("[A-Za-z0-9_-]{64}"))
                .extract()
                .jsonPath();

        Assertions.assertThat(Duration.between(
                        Instant.parse(created.getString("created_at")),
                        Instant.parse(created.getString("expire_date"))))
                .isEqualTo(Duration.ofHours(24));
        api.get(list()).body("auth_tokens.token_id", not(contains(created.getString("token_id"))));
        api.delete(list() + "/" + created.getString("token_id")).spec(instanceRefusal("404001"));
    }

    @Test
    void aLongTermOneIsListedWithoutItsPassword() {
        JsonPath created = create(account.user("lister"), "build.machine-1");

        account.user("lister")
                .get(list())
                .statusCode(200)
                .body("total", equalTo(1))
                .body("auth_tokens", hasSize(1))
                .body(
                        "auth_tokens[0].keySet()",
                        containsInAnyOrder(
                                "token_id",
                                "name",
                                "enable",
                                "user_id",
                                "user_profile",
                                "instance_id",
                                "created_at",
                                "expire_date"))
                .body("auth_tokens[0].token_id", equalTo(created.getString("token_id")))
                .body("auth_tokens[0].name", equalTo("build.machine-1"))
                .body("auth_tokens[0].enable", equalTo(true))
                .body("auth_tokens[0].user_id", equalTo(account.idOf("lister")))
                .body("auth_tokens[0].user_profile", equalTo("lister"))
                .body("auth_tokens[0].instance_id", equalTo(instance.id()))
                .body("auth_tokens[0].expire_date", equalTo(created.getString("expire_date")));
    }

    @Test
    void usersSeeTheirOwnAndAdministratorsAll() {
        String one = create(account.user("one"), "mine").getString("token_id");
        String two = create(account.user("two"), "mine").getString("token_id");

        account.user("one").get(list()).body("auth_tokens.token_id", contains(one));
        account.user("one").get(list() + "?self_only=false").body("auth_tokens.token_id", contains(one));
        api.get(list() + "?self_only=false&limit=2").body("auth_tokens.token_id", contains(two, one));
        api.get(list() + "?self_only=no").spec(instanceRefusal("400003"));
    }

    @Test
    void aNameIsUniqueForItsUser() {
        create(account.user("three"), "twice");
        create(account.user("four"), "twice");

        account.user("three")
                .post(instance.path() + "/long-term-credential", Map.of("name", "twice"))
                .spec(instanceRefusal("409001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "a--b", "a.-b", "-a", "a_", "ü"})
    void aWrongNameIsRefused(String name) {
        api.post(instance.path() + "/long-term-credential", Map.of("name", name))
                .spec(instanceRefusal("400003"));
    }

    @Test
    void aNameMayHave64Characters() {
        create(account.user("five"), "n".repeat(64));

        api.post(instance.path() + "/long-term-credential", Map.of("name", "n".repeat(65)))
                .spec(instanceRefusal("400003"));
        api.post(instance.path() + "/long-term-credential", Map.of()).spec(instanceRefusal("400003"));
    }

    @Test
    void itsUserAndAdministratorsDisableAndDeleteIt() {
        Api owner = account.user("owner");
        String one = list() + "/" + create(owner, "first").getString("token_id");
        String other = list() + "/" + create(owner, "second").getString("token_id");

        owner.put(one, Map.of("enable", false)).statusCode(200).body(equalTo(""));
        owner.get(list()).body("auth_tokens.find { it.name == 'first' }.enable", equalTo(false));
        api.put(one, Map.of("enable", true)).statusCode(200);
        owner.get(list()).body("auth_tokens.find { it.name == 'first' }.enable", equalTo(true));
        owner.put(one, Map.of()).spec(instanceRefusal("400003"));
        account.user("other").put(one, Map.of("enable", false)).spec(refusal("4039002"));
        account.user("other").delete(one).spec(refusal("4039002"));
        owner.delete(one).statusCode(204);
        api.delete(other).statusCode(204);
        owner.delete(one).spec(instanceRefusal("404001"));
        owner.get(list()).body("auth_tokens", empty());
    }

    @Test
    void anotherInstanceHasOthers() {
        String id = create(account.user("six"), "here").getString("token_id");
        TestInstance other = TestInstance.create(api);

        api.get(other.path() + "/long-term-credentials?self_only=false").body("auth_tokens", empty());
        api.delete(other.path() + "/long-term-credentials/" + id).spec(instanceRefusal("404001"));
    }
}
