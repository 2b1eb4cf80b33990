package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A call of each operation that succeeds. Later ones need what earlier ones made. */
final class Exchanges {
    private static final String NAMESPACES = "/v2/manage/namespaces";
    private static final String NAMESPACE = NAMESPACES + "/answers";
    private static final String REPOSITORY = NAMESPACE + "/repos/one";
    private static final String CREDENTIALS = "/v3.0/OS-CREDENTIAL/credentials";
    private static final String USERS = "/v3.0/OS-USER/users";
    private static final String SECOND = NAMESPACE + "/repos/two";

    /** A rule with all that a rule may have, for nobody's requests. */
    private static final String FAULT = """
            {"match": {"operation": "ListNamespaces", "method": "GET", "path": "/never", "surface": "management",
                       "account": "%s", "user": "nobody", "from": 1, "to": 2, "every": 1, "probability": 0.5, "seed": 1},
             "error": {"status": 503, "form": "swr", "code": "A.1", "message": "broken", "retry_after_s": 1},
             "delay": {"fixed_ms": 1}, "times": 1, "until": "2020-01-01T00:00:00Z"}""";

    private final Map<String, Supplier<ValidatableResponse>> calls = new LinkedHashMap<>();
    private final Api api;
    private final TestAccount account;
    private String signature = "";
    private int retentionId;
    private String accessKey = "";
    private String userToDelete = "";
    private String fault = "";

    private Exchanges(TestAccount account) {
        this.api = account.api();
        this.account = account;
    }

    /** The calls, by operation id, in the order in which they work. */
    static Map<String, Supplier<ValidatableResponse>> of(TestAccount account) {
        var exchanges = new Exchanges(account);
        exchanges.namespaces();
        exchanges.repositories();
        exchanges.tags();
        exchanges.sharing();
        exchanges.retention();
        exchanges.triggers();
        exchanges.synchronization();
        exchanges.figures();
        exchanges.logins();
        exchanges.tokens();
        exchanges.directory();
        exchanges.users();
        exchanges.accessKeys();
        exchanges.companion();
        exchanges.deletions();
        exchanges.calls.putAll(InstanceContentExchanges.of(TestInstance.create(account.api())));
        exchanges.calls.putAll(InstanceExchanges.of(TestInstance.create(account.api())));
        return exchanges.calls;
    }

    /** A permission entry. */
    private List<Map<String, Object>> entry(int auth) {
        return List.of(Map.of("user_id", account.idOf("bob"), "user_name", "bob", "auth", auth));
    }

    private void namespaces() {
        calls.put("ListApiVersions", () -> api.get("/"));
        calls.put("ShowApiVersion", () -> api.get("/v2"));
        calls.put("CreateNamespace", () -> api.post(NAMESPACES, Map.of("namespace", "answers")));
        calls.put("ListNamespaces", () -> api.get(NAMESPACES + "?namespace=answers"));
        calls.put("ShowNamespace", () -> api.get(NAMESPACE));
        calls.put("CreateNamespaceAuth", () -> api.post(NAMESPACE + "/access", entry(1)));
        calls.put("UpdateNamespaceAuth", () -> api.patch(NAMESPACE + "/access", entry(3)));
        calls.put("ShowNamespaceAuth", () -> api.get(NAMESPACE + "/access"));
        calls.put("DeleteNamespaceAuth", () -> delete(NAMESPACE + "/access", List.of(account.idOf("bob"))));
    }

    private void repositories() {
        calls.put("CreateRepo", () -> {
            api.createRepository("answers", "two");
            return api.post(NAMESPACE + "/repos", Map.of("repository", "one", "is_public", true));
        });
        calls.put("CreateUserRepositoryAuth", () -> api.post(REPOSITORY + "/access", entry(1)));
        calls.put("UpdateUserRepositoryAuth", () -> api.patch(REPOSITORY + "/access", entry(7)));
        calls.put("ShowUserRepositoryAuth", () -> api.get(REPOSITORY + "/access"));
        calls.put("DeleteUserRepositoryAuth", () -> delete(REPOSITORY + "/access", List.of(account.idOf("bob"))));
    }

    private void tags() {
        calls.put("CreateRepoTag", () -> {
            String digest = push("one", "v1", "an image");
            signature = digest.replace(':', '-') + ".sig";
            push("one", signature, "a signature");
            return api.post(REPOSITORY + "/tags", Map.of("source_tag", "v1", "destination_tag", "v2"));
        });
        calls.put("ShowRepoTag", () -> api.get(REPOSITORY + "/tags/v1"));
        calls.put("ListRepositoryTags", () -> some("", api.get(REPOSITORY + "/tags")));
        calls.put("ListRepositoryTag", () -> {
            String list = "/v3/manage/namespaces/answers/repos/one/tags?with_manifest=true&limit=1";
            return some("nextMarker", some("tags", api.get(list)));
        });
        calls.put("ListReferences", () -> {
            var answer = api.get(REPOSITORY + "/" + signature + "/references?limit=1");
            return some("next_marker", some("tags", answer));
        });
        calls.put("ListRepoAccessories", () -> some("accessories", api.get(REPOSITORY + "/v1/accessories")));
        calls.put("ShowRepository", () -> api.get(REPOSITORY));
        calls.put("UpdateRepo", () -> api.patch(REPOSITORY, Map.of("is_public", false)));
        calls.put("ListReposDetails", () -> some("tags", api.get("/v2/manage/repos?namespace=answers&name=one")));
        calls.put(
                "ListRepoDetails",
                () -> some("nextMarker", api.get("/v3/manage/repos?namespace=answers&limit=1"))); // so there is a next
    }

    private String push(String repository, String tag, String content) {
        TestImage image = TestImage.of(content);
        image.push(api, "answers/" + repository, tag);
        return image.digest();
    }

    private void sharing() {
        String shares = NAMESPACE + "/repositories/two/access-domains";
        Map<String, String> terms = Map.of("access_domain", "partner", "permit", "read", "deadline", "forever");
        calls.put("CreateRepoDomains", () -> api.post(shares, terms));
        calls.put("ListRepoDomains", () -> some("access_domain", api.get(shares)));
        calls.put("ShowAccessDomain", () -> api.get(shares + "/partner"));
        calls.put("UpdateRepoDomains", () -> api.patch(shares + "/partner", terms));
        calls.put(
                "ListSharedReposDetails",
                () -> some("name", api.get("/v2/manage/shared-repositories?center=self&namespace=answers")));
        calls.put("ListSharedRepoDetails", () -> {
            api.createRepository("answers", "three");
            api.post(NAMESPACE + "/repositories/three/access-domains", terms).statusCode(201);
            var answer = api.get("/v3/manage/shared-repositories?shared_by=self&namespace=answers&limit=1");
            api.delete(NAMESPACE + "/repos/three").statusCode(204);
            return some("nextMarker", some("repos", answer));
        });
        calls.put("DeleteRepoDomains", () -> api.delete(shares + "/partner"));
    }

    private void retention() {
        String policy = """
                {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"2"},
                 "tag_selectors":[{"kind":"label","pattern":"latest"}]}]}""";
        calls.put("CreateRetention", () -> {
            push("two", "v1", "an image");
            var answer = api.post(SECOND + "/retentions", policy);
            retentionId = answer.extract().path("id");
            return answer;
        });
        calls.put("ListRetentions", () -> some("rules", api.get(SECOND + "/retentions")));
        calls.put(
                "ShowRetention", () -> some("rules[0].tag_selectors", api.get(SECOND + "/retentions/" + retentionId)));
        calls.put("UpdateRetention", () -> {
            push("two", "v2", "another image");
            return api.patch(SECOND + "/retentions/" + retentionId, policy.replace("\"2\"", "\"1\""));
        });
        calls.put("ListRetentionHistories", () -> some("retention_log", api.get(SECOND + "/retentions/histories")));
        calls.put(
                "RunRetentions",
                () -> api.anonymous().post("/_swr/retentions/run").then());
        calls.put("DownloadAuthority", () -> api.anonymous().get("/_swr/ca.pem").then());
        calls.put("ScrubStore", () -> api.anonymous().post("/_swr/scrub").then());
        calls.put("DeleteRetention", () -> api.delete(SECOND + "/retentions/" + retentionId));
    }

    private void companion() {
        calls.put("ShowHealth", () -> api.anonymous().get("/_swr/health").then());
        calls.put("ShowInfo", () -> api.anonymous().get("/_swr/info").then());
        calls.put("AddFault", () -> {
            var answer = api.anonymous()
                    .contentType(ContentType.JSON)
                    .body(FAULT.formatted(account.name()))
                    .post("/_swr/faults")
                    .then();
            fault = answer.extract().path("id");
            return answer;
        });
        calls.put(
                "ListFaults",
                () -> some("rule", api.anonymous().get("/_swr/faults").then()));
        calls.put(
                "ShowFault", () -> api.anonymous().get("/_swr/faults/" + fault).then());
        calls.put(
                "RemoveFault",
                () -> api.anonymous().delete("/_swr/faults/" + fault).then());
        calls.put("ClearFaults", () -> api.anonymous().delete("/_swr/faults").then());
        calls.put(
                "ListJournal",
                () -> some("request", api.anonymous().get("/_swr/journal").then()));
        calls.put(
                "AwaitJournal",
                () -> api.anonymous()
                        .contentType(ContentType.JSON)
                        .body("{\"filter\": {\"account\": \"" + account.name()
                                + "\"}, \"count\": 1, \"timeout_ms\": 1000}")
                        .post("/_swr/journal/await")
                        .then());
        calls.put("ShowClock", () -> api.anonymous().get("/_swr/clock").then());
        calls.put(
                "SetClock",
                () -> companion("{\"frozen\": false}").put("/_swr/clock").then());
        calls.put("ReleaseClock", () -> api.anonymous().delete("/_swr/clock").then());
        calls.put(
                "RunJobs",
                () -> companion("{\"jobs\": [\"expiry\"]}")
                        .post("/_swr/jobs/run")
                        .then());
        String name = Fresh.name();
        calls.put(
                "CreateAccount",
                () -> companion("{\"name\": \"" + name + "\"}")
                        .post("/_swr/accounts")
                        .then());
        calls.put(
                "DeleteAccount",
                () -> api.anonymous().delete("/_swr/accounts/" + name).then());
        calls.put(
                "AddSeed",
                () -> companion("{\"organizations\": [{\"name\": \"" + Fresh.name() + "\"}]}")
                        .post("/_swr/seed?account=" + account.name())
                        .then());
        calls.put(
                "ShowSeedSchema",
                () -> api.anonymous().get("/_swr/seed.schema.json").then());
        calls.put("ClearJournal", () -> api.anonymous().delete("/_swr/journal").then());
    }

    private RequestSpecification companion(String body) {
        return api.anonymous().contentType(ContentType.JSON).body(body);
    }

    private void triggers() {
        calls.put("CreateTrigger", () -> api.post(SECOND + "/triggers", """
                {"name":"deploy","action":"update","app_type":"deployments","application":"web","cluster_ns":"default",
                 "cluster_id":"c-1","trigger_type":"all","condition":".*","enable":"true"}"""));
        calls.put("ListTriggersDetails", () -> some("name", api.get(SECOND + "/triggers")));
        calls.put("ShowTrigger", () -> {
            push("two", "v3", "a third image");
            return some("trigger_history", api.get(SECOND + "/triggers/deploy"));
        });
        calls.put("UpdateTrigger", () -> api.patch(SECOND + "/triggers/deploy", Map.of("enable", "false")));
        calls.put("DeleteTrigger", () -> api.delete(SECOND + "/triggers/deploy"));
    }

    private void synchronization() {
        String target = "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"answers\",\"imageTag\":[\"v3\"]}";
        calls.put("ListSyncRegions", () -> some("regionID", api.get("/v2/manage/regions")));
        calls.put("CreateImageSyncRepo", () -> api.post(SECOND + "/sync_repo", target));
        calls.put("ListImageAutoSyncReposDetails", () -> some("id", api.get(SECOND + "/sync_repo")));
        calls.put(
                "DeleteImageSyncRepo",
                () -> api.request()
                        .contentType(ContentType.JSON)
                        .body(target)
                        .delete(SECOND + "/sync_repo")
                        .then());
        calls.put("CreateManualImageSyncRepo", () -> api.post(SECOND + "/sync_images", target));
        calls.put("ShowSyncJob", () -> some("id", api.get(SECOND + "/sync_job?filter=limit::10%7Coffset::0")));
        calls.put(
                "CreateAgency",
                () -> account.stranger().request().post("/v2/manage/agency").then());
        calls.put("CheckAgency", () -> api.get("/v2/manage/agency"));
    }

    private void figures() {
        calls.put("ListQuotas", () -> some("quotas", api.get("/v2/manage/projects/any/quotas")));
        calls.put("ShowShareFeatureGates", () -> api.get("/v2/manage/projects/any/feature-gates"));
        calls.put("ShowDomainOverview", () -> api.get("/v2/manage/overview"));
        calls.put("ShowDomainResourceReports", () -> some("", api.get("/v2/manage/reports/downflow/daily")));
    }

    private void logins() {
        calls.put(
                "CreateSecret",
                () -> some(
                        "auths",
                        api.request()
                                .post("/v2/manage/utils/secret?projectname=cn-north-4&duration_seconds=900")
                                .then()));
        calls.put(
                "CreateAuthorizationToken",
                () -> some(
                        "auths",
                        api.request()
                                .post("/v2/manage/utils/authorizationtoken")
                                .then()));
    }

    private void tokens() {
        calls.put("KeystoneCreateUserTokenByPassword", () -> {
            some("token.domain", issueToken("{\"domain\":{\"name\":\"" + account.name() + "\"}}"));
            return some("token.project", issueToken("{\"project\":{\"name\":\"cn-north-4\"}}"));
        });
        calls.put("KeystoneValidateToken", () -> {
            String token = issueToken("{}").extract().header("X-Subject-Token");
            return api.request()
                    .header("X-Subject-Token", token)
                    .get("/v3/auth/tokens")
                    .then();
        });
        calls.put(
                "CreateTemporaryAccessKeyByToken",
                () -> api.post(
                        "/v3.0/OS-CREDENTIAL/securitytokens",
                        "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":900}}}}"));
    }

    private ValidatableResponse issueToken(String scope) {
        String body = """
                {"auth":{"identity":{"methods":["password"],
                 "password":{"user":{"name":"test","password":"test","domain":{"name":"%s"}}}},"scope":%s}}
                """.formatted(account.name(), scope);
        return api.anonymous()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v3/auth/tokens")
                .then();
    }

    private void directory() {
        calls.put("KeystoneListProjects", () -> some("projects", api.get("/v3/projects?name=cn-north-4")));
        calls.put("KeystoneListAuthProjects", () -> some("projects", api.get("/v3/auth/projects")));
        calls.put("KeystoneListAuthDomains", () -> some("domains", api.get("/v3/auth/domains")));
        calls.put("KeystoneListUsers", () -> some("users", api.get("/v3/users")));
        calls.put("KeystoneShowUser", () -> api.get("/v3/users/" + userId()));
        calls.put("ShowUser", () -> api.get("/v3.0/OS-USER/users/" + userId()));
        calls.put("KeystoneShowCatalog", () -> some("catalog", api.get("/v3/auth/catalog")));
        calls.put("KeystoneShowVersion", () -> api.get("/v3"));
    }

    private void users() {
        calls.put("CreateUser", () -> {
            var answer =
                    api.post(USERS, user(Map.of("name", "answers-1", "domain_id", "any", "description", "a test")));
            userToDelete = answer.extract().path("user.id");
            return answer;
        });
        calls.put("UpdateUser", () -> api.put(USERS + "/" + userToDelete, user(Map.of("email", "one@example.com"))));
        calls.put("ShowUserLoginProtect", () -> api.get(USERS + "/" + userToDelete + "/login-protect"));
        calls.put(
                "UpdateLoginProtect",
                () -> api.put(
                        USERS + "/" + userToDelete + "/login-protect",
                        Map.of("login_protect", Map.of("enabled", true, "verification_method", "email"))));
        calls.put("KeystoneUpdateUserByAdmin", () -> api.patch("/v3/users/" + userToDelete, user(Map.of())));
        calls.put("KeystoneDeleteUser", () -> api.delete("/v3/users/" + userToDelete));
        calls.put("KeystoneCreateUser", () -> {
            var answer = api.post("/v3/users", user(Map.of("name", "answers-2")));
            api.delete("/v3/users/" + answer.extract().path("user.id"));
            return answer;
        });
    }

    private static Map<String, Object> user(Map<String, String> fields) {
        return Map.of("user", fields);
    }

    private String userId() {
        return api.get("/v3/users?name=test").extract().path("users[0].id");
    }

    private void accessKeys() {
        calls.put("CreatePermanentAccessKey", () -> {
            var answer =
                    api.post(CREDENTIALS, Map.of("credential", Map.of("user_id", userId(), "description", "a test")));
            accessKey = answer.extract().path("credential.access");
            return answer;
        });
        calls.put("ListPermanentAccessKeys", () -> some("credentials", api.get(CREDENTIALS)));
        calls.put("ShowPermanentAccessKey", () -> api.get(CREDENTIALS + "/" + accessKey));
        calls.put(
                "UpdatePermanentAccessKey",
                () -> api.request()
                        .contentType(ContentType.JSON)
                        .body(Map.of("credential", Map.of("status", "inactive")))
                        .put(CREDENTIALS + "/" + accessKey)
                        .then());
        calls.put("DeletePermanentAccessKey", () -> api.delete(CREDENTIALS + "/" + accessKey));
    }

    private void deletions() {
        calls.put("DeleteRepoTag", () -> api.delete(REPOSITORY + "/tags/v2"));
        calls.put("DeleteRepo", () -> {
            api.delete(NAMESPACE + "/repos/two").statusCode(204);
            return api.delete(REPOSITORY);
        });
        calls.put("DeleteNamespaces", () -> api.delete(NAMESPACE));
    }

    private ValidatableResponse delete(String path, List<String> userIds) {
        return api.request()
                .contentType(ContentType.JSON)
                .body(userIds)
                .delete(path)
                .then();
    }

    /** The answer, which must have something there, so that what is inside is compared, too. */
    private static ValidatableResponse some(String path, ValidatableResponse answer) {
        Object there = answer.extract().path(path.isEmpty() ? "$" : path);
        assertThat(there).as(path).isNotNull().isNotEqualTo(List.of()).isNotEqualTo(Map.of());
        return answer;
    }
}
