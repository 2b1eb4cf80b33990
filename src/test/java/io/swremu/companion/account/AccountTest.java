package io.swremu.companion.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test makes an account for itself, works with it and deletes it, and others notice nothing. */
@ServerTest
class AccountTest {
    private static final int THREADS = 8;

    private final Api api;
    private final JdbcClient database;

    AccountTest(Api api, @Autowired DataSource database) {
        this.api = api;
        this.database = JdbcClient.create(database);
    }

    @Test
    void theKeyIsThatOfANewAdministrator() {
        var account = created();
        Api user = api.as(account.extract().path("access_key"));
        user.get("/v2/manage/namespaces").statusCode(200).body("namespaces", empty());
        String region = account.extract().path("region");
        user.get("/v3/projects?name=" + region)
                .body("projects.id", contains(account.extract().<String>path("project_id")))
                .body("projects.domain_id", contains(account.extract().<String>path("domain_id")));
        user.get("/v3/auth/domains")
                .body("domains.name", contains(account.extract().<String>path("name")));
        String other = account.extract().path("projects.cn-east-3");
        assertThat(user.project("cn-east-3")).isEqualTo(other);
    }

    @Test
    void theLoginIsThatOfTheKey() {
        var account = created();
        String accessKey = account.extract().path("access_key");
        var computed = DockerLogin.longTerm(
                account.extract().path("region"), accessKey, account.extract().path("secret_key"));
        account.body("registry_user", equalTo(computed.user())).body("registry_password", equalTo(computed.password()));
        String organization = Fresh.name();
        Api user = api.as(accessKey);
        user.createNamespace(organization);
        TestImage.of("own").push(() -> computed.request(api.port()), organization + "/app", "1");
        user.get("/v2/manage/namespaces/" + organization + "/repos/app/tags").statusCode(200);
    }

    @Test
    void thePasswordGetsAToken() {
        var account = created();
        Map<String, Object> user = Map.of(
                "name", account.extract().path("user_name"),
                "password", account.extract().path("password"),
                "domain", Map.of("name", account.extract().path("name")));
        var identity = Map.of("methods", List.of("password"), "password", Map.of("user", user));
        given().port(api.port())
                .contentType("application/json")
                .body(Map.of("auth", Map.of("identity", identity)))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(201)
                .body("token.user.domain.id", equalTo(account.extract().<String>path("domain_id")));
    }

    @Test
    void aNameIsGivenOnce() {
        String name = Fresh.name();
        api.post("/_swr/accounts", Map.of("name", name)).statusCode(201).body("name", equalTo(name));
        api.post("/_swr/accounts", Map.of("name", name))
                .statusCode(400)
                .body("errors[0].detail", containsString("there is an account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ü", "12345678901234567890123456789012345678901234567890123456789012345"})
    void aWrongNameIsRefused(String name) {
        api.post("/_swr/accounts", Map.of("name", name))
                .statusCode(400)
                .body("errors[0].detail", containsString("1 to 64 letters"));
    }

    @Test
    void deletedIsAllThatItHad() {
        var mine = created();
        var others = created();
        Api me = api.as(mine.extract().path("access_key"));
        Api other = api.as(others.extract().path("access_key"));
        String organization = Fresh.name();
        String theirs = Fresh.name();
        String name = mine.extract().path("name");
        fill(me, organization);
        fill(other, theirs);
        other.post(
                        "/v2/manage/namespaces/" + theirs + "/repositories/app/access-domains",
                        Map.of("access_domain", name, "permit", "read", "deadline", "forever", "description", ""))
                .statusCode(201);

        api.delete("/_swr/accounts/" + name).statusCode(204);

        String id = mine.extract().path("domain_id");
        assertThat(rowsOf(id, name)).isZero();
        other.get("/v2/manage/namespaces/" + theirs + "/repos/app").statusCode(200);
        other.get("/v2/manage/namespaces/" + theirs + "/repositories/app/access-domains")
                .body("access_domains", empty());
        other.createNamespace(organization);
        api.delete("/_swr/accounts/" + name).statusCode(404);
    }

    @Test
    void itsInstancesGoWithIt() {
        var mine = created();
        var others = created();
        TestInstance instance = TestInstance.create(api.as(mine.extract().path("access_key")));
        TestInstance other = TestInstance.create(api.as(others.extract().path("access_key")));
        InstanceLogin login = InstanceLogin.longTerm(instance, "ci");
        InstanceLogin stays = InstanceLogin.longTerm(other, "ci");
        TestImage image = login.push("library/app", "1");
        stays.push(image, "library/app", "1");

        String name = mine.extract().path("name");
        api.delete("/_swr/accounts/" + name).statusCode(204);

        assertThat(rowsOf(mine.extract().path("domain_id"), name)).isZero();
        login.pull("library/app", "1").statusCode(401);
        stays.pull("library/app", "1").statusCode(200);
        other.api().get(other.projectPath() + "/instances").body("total", equalTo(1));
    }

    @Test
    void configuredAccountsStay() {
        api.delete("/_swr/accounts/test").statusCode(400).body("errors[0].detail", containsString("swr.iam.accounts"));
    }

    @Test
    void manyTestsWorkAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> tests = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tests.add(threads.submit(this::test));
        }
        for (Future<?> test : tests) {
            test.get();
        }
        threads.shutdown();
    }

    /** What a test does that thinks it is alone. */
    private void test() {
        for (int round = 0; round < 3; round++) {
            var account = created();
            Api user = api.as(account.extract().path("access_key"));
            String organization = Fresh.name();
            fill(user, organization);
            user.get("/v2/manage/namespaces").body("namespaces.name", contains(organization));
            user.get("/v2/manage/repos").body("name", contains("app"));
            user.registry()
                    .get("/v2/" + organization + "/app/manifests/1")
                    .then()
                    .statusCode(200);
            api.delete("/_swr/accounts/" + account.extract().path("name")).statusCode(204);
        }
    }

    private static void fill(Api user, String organization) {
        user.createNamespace(organization);
        user.createRepository(organization, "app");
        TestImage.of(organization).push(user, organization + "/app", "1");
        user.registry()
                .post("/v2/" + organization + "/app/blobs/uploads/")
                .then()
                .statusCode(202);
    }

    private long rowsOf(String id, String name) {
        long rows = 0;
        for (String query : List.of(
                "select count(*) from iam_account where id = ?",
                "select count(*) from iam_user where account_id = ?",
                "select count(*) from iam_project where account_id = ?",
                "select count(*) from content where owner = ?",
                "select count(*) from namespace where domain_id = ?",
                "select count(*) from quota_usage where domain_id = ?",
                "select count(*) from ee_instance where domain_id = ?",
                "select count(*) from ee_job where domain_id = ?",
                "select count(*) from registry where domain_id = ?")) {
            rows += database.sql(query).param(id).query(Long.class).single();
        }
        return rows
                + database.sql("select count(*) from repository_share where access_domain = ?")
                        .param(name)
                        .query(Long.class)
                        .single();
    }

    private ValidatableResponse created() {
        return api.post("/_swr/accounts", Map.of()).statusCode(201);
    }
}
