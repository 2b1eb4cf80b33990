package io.swremu.companion.seed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instance of a seed runs at once, under the id and the address that the seed has for it. */
@Tag("slow")
class SeedOfInstanceTest {
    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String PATH = "/v2/p1/instances/" + ID;
    private static final String TEAM = PATH + "/namespaces/team";
    private static final String SEED = """
            accounts:
              - name: acme
                users:
                  - {name: ann, access_keys: [{access_key: ann, secret_key: s}]}
                  - {name: bob, access_keys: [{access_key: bob, secret_key: s}]}
            organizations:
              - {name: shop, account: acme, repositories: [{name: app, images: [{tags: [old]}]}]}
            instances:
              - name: test-1
                id: 11111111-2222-4333-8444-555555555555
                label: test-1-abcdef
                account: acme
                project: p1
                spec: swr.ee.basic
                description: for tests
                enterprise_project_id: ep-1
                anonymous_access: true
                created_at: 2026-01-02T03:04:05Z
                resource_tags: {team: web, stage: test}
                credentials:
                  - {name: ci, auth_token: ci-secret}
                  - {name: bobs, user: bob, auth_token: bob-secret, enabled: false}
                domain_names: [{name: images.example.test}]
                namespaces:
                  - name: library
                    repositories: [{name: base, images: [{tags: [v1]}]}]
                  - name: team
                    severity: high
                    cve_allowlist: {expires_at: 1893456000, cve_ids: [CVE-1, CVE-2]}
                    created_at: 2026-01-03T00:00:00Z
                    resource_tags: {of: namespace}
                    repositories:
                      - name: web/api
                        description: the api
                        created_at: 2026-01-04T00:00:00Z
                        images:
                          - {tags: ["1.0", latest], pushed_at: 2026-01-05T00:00:00Z}
                          - {tags: [many], platforms: [linux/amd64, linux/arm64], format: oci}
              - {name: second, account: acme, project: p1}
            """;

    private static RunningServer server;
    private static Api ann;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("seed.yaml"), SEED);
        server = RunningServer.with("--swr.seed=" + file, "--swr.enterprise.transition=1h");
        ann = server.api().as("ann");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.api().anonymous().post("/_swr/reset").then().statusCode(204);
    }

    private static ValidatableResponse post(String yaml) {
        return server.api()
                .anonymous()
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/_swr/seed")
                .then();
    }

    private static RequestSpecification login(String user, String password) {
        return given().port(server.port()).auth().preemptive().basic(user, password);
    }

    @Test
    void itRunsAtOnce() {
        ann.get("/v2/p1/instances").body("total", equalTo(2)).body("instances.status", contains("Running", "Running"));
        ann.get(PATH)
                .statusCode(200)
                .body("name", equalTo("test-1"))
                .body("status", equalTo("Running"))
                .body("access_address", endsWith(":" + server.port() + "/test-1-abcdef"))
                .body("spec", equalTo("swr.ee.basic"))
                .body("description", equalTo("for tests"))
                .body("enterprise_project_id", equalTo("ep-1"))
                .body("created_at", equalTo("2026-01-02T03:04:05Z"))
                .body("updated_at", equalTo("2026-01-02T03:04:05Z"));
        ann.get("/v2/p1/jobs").body("jobs.status", contains("Success", "Success"));
        ann.get(PATH + "/configurations").body("anonymous_access", equalTo(true));
        ann.get(PATH + "/tags").body("tags.key", contains("stage", "team"));
        ann.get(PATH + "/internal-endpoints").body("internal_endpoints", hasSize(1));
        ann.get(PATH + "/domainname").body("domain_name_infos.domain_name.last()", equalTo("images.example.test"));
        ann.get(PATH + "/namespaces").body("namespaces.name", contains("library", "team"));
    }

    @Test
    void namespacesAndRepositoriesAreCounted() {
        ann.get(TEAM)
                .body("metadata.public", equalTo("false"))
                .body("metadata.severity", equalTo("high"))
                .body("cve_allowlist.items.cve_id", contains("CVE-1", "CVE-2"))
                .body("created_at", startsWith("2026-01-03"))
                .body("repo_count", equalTo(1));
        ann.get(PATH + "/namespaces/library").body("metadata.public", equalTo("true"));
        ann.get(PATH + "/namespaces/team/tags").body("tags.value", contains("namespace"));
        ann.get(TEAM + "/repositories/web%2Fapi")
                .body("description", equalTo("the api"))
                .body("tag_count", equalTo(3))
                .body("artifact_count", equalTo(2))
                .body("created_at", startsWith("2026-01-04"));
        ann.get(TEAM + "/repositories/web%2Fapi/artifacts")
                .body("total", equalTo(2))
                .body("artifacts.tags.flatten().name", containsInAnyOrder("1.0", "latest", "many"))
                .body("artifacts.push_time.last()", startsWith("2026-01-05"));
        ann.get(PATH + "/statistics").body("total_namespace_count", equalTo(2)).body("total_image_count", equalTo(2));
        // What is counted by differences goes on from there.
        ann.delete(TEAM + "/repositories/web%2Fapi").statusCode(204);
        ann.delete(TEAM).statusCode(204);
        ann.get(PATH + "/statistics").body("total_namespace_count", equalTo(1));
    }

    @Test
    void clientsLogInWithThePasswordOfTheSeed() {
        String manifest = "/v2/test-1-abcdef/team/web/api/manifests/";
        String digest = login("ci", "ci-secret")
                .get(manifest + "1.0")
                .then()
                .statusCode(200)
                .extract()
                .header("Docker-Content-Digest");
        login("ci", "ci-secret")
                .header("Host", "images.example.test")
                .get("/v2/team/web/api/manifests/latest")
                .then()
                .statusCode(200)
                .header("Docker-Content-Digest", equalTo(digest));
        login("bobs", "bob-secret").get(manifest + "1.0").then().statusCode(401);
        login("ci", "wrong").get(manifest + "1.0").then().statusCode(401);
        given().port(server.port())
                .get("/v2/test-1-abcdef/library/base/manifests/v1")
                .then()
                .statusCode(200);
        given().port(server.port()).get(manifest + "1.0").then().statusCode(401);
        ann.get(PATH + "/long-term-credentials?self_only=false")
                .body("auth_tokens.name", containsInAnyOrder("ci", "bobs"))
                .body("auth_tokens.find { it.name == 'bobs' }.user_profile", equalTo("bob"));
    }

    @Test
    void whatIsPushedGoesToTheImagesOfTheSeed() {
        TestImage.of("pushed").push(() -> login("ci", "ci-secret"), "test-1-abcdef/team/web/api", "new");

        ann.get(TEAM + "/repositories/web%2Fapi").body("tag_count", equalTo(4)).body("artifact_count", equalTo(3));
        ann.get(PATH + "/audit-logs?operation=create").body("audit_logs.resource", contains("team/web/api:new"));
    }

    @Test
    void aResetBringsItBack() {
        ann.delete(PATH).statusCode(202);
        ann.get(PATH).statusCode(404);
        reset();

        itRunsAtOnce();
        clientsLogInWithThePasswordOfTheSeed();
    }

    @Test
    void oneMoreIsAdded() {
        post("instances: [{name: third, account: acme, project: p2, namespaces: [{name: a, repositories: [{name: b}]}]}]")
                .statusCode(200)
                .body("instances", equalTo(1))
                .body("repositories", equalTo(1));

        String id = ann.get("/v2/p2/instances")
                .body("instances.name", contains("third"))
                .body("instances[0].access_address", containsString("/third-"))
                .extract()
                .path("instances[0].id");
        ann.get("/v2/p2/instances/" + id + "/repositories").body("repositories.name", contains("b"));
    }

    @Test
    void withoutAProjectItIsInThatOfTheAccount() {
        post("instances: [{name: mine, account: acme, region: cn-east-3}]").statusCode(200);

        ann.get("/v2/" + ann.project("cn-east-3") + "/instances")
                .body("instances.name", contains("mine"))
                .body("instances[0].project_name", equalTo("cn-east-3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            name: X                                     | instances[0]                             | name
            name: one, id: '1'                          | instances[0].id                          | UUID
            name: one, label: short                     | instances[0].label                       | six
            name: one, label: one-mirror                | instances[0].label                       | -mirror
            name: one, label: test-1-abcdef             | instances[0]                             | label
            name: one, id: 11111111-2222-4333-8444-555555555555 | instances[0]                     | id
            name: one, account: nobody                  | instances[0].account                     | nobody
            name: one, region: moon                     | instances[0].region                      | cn-east-3
            name: one, spec: large                      | instances[0].spec                        | swr.ee.basic
            name: one, vpc_id: ''                       | instances[0].vpc_id                      | empty
            name: one, credentials: [{name: a}]         | instances[0].credentials[0]              | auth_token
            name: one, credentials: [{name: b, id: 1, auth_token: a}] | instances[0].credentials[0].id | text
            name: one, credentials: [{name: A, auth_token: a}] | instances[0].credentials[0].name  | lower-case
            name: one, credentials: [{name: a, user: eve, auth_token: a}] | instances[0].credentials[0].user | eve
            name: one, credentials: [{name: a, auth_token: ci-secret}] | instances[0].credentials[0] | auth_token
            name: one, domain_names: [{name: local}]    | instances[0].domain_names[0].name        | two labels
            name: one, domain_names: [{name: images.example.test}] | instances[0].domain_names[0]  | domain_name
            name: one, namespaces: [{name: A}]          | instances[0].namespaces[0].name          | name
            name: one, namespaces: [{name: a}, {name: a}] | instances[0].namespaces[1]             | twice
            name: one, namespaces: [{name: a, severity: bad}] | instances[0].namespaces[0].severity | critical
            name: one, namespaces: [{name: a, repositories: [{name: B}]}] | instances[0].namespaces[0].repositories[0].name | lower-case
            name: one, namespaces: [{name: a, repositories: [{name: b, images: [{format: zip}]}]}] | instances[0].namespaces[0].repositories[0].images[0].format | oci
            name: one, namespaces: [{repositories: []}] | instances[0].namespaces[0]               | 'name' is missing
            name: one, colour: red                      | instances[0].colour                      | no such key
            """)
    void whatIsWrongIsNamedAndNothingChanges(String keys, String place, String reason) {
        post("organizations: [{name: half, account: acme}]\ninstances:\n  - {" + keys + "}")
                .statusCode(400)
                .body("errors[0].detail", containsString("the body, line 3"))
                .body("errors[0].detail", containsString(place + ": "))
                .body("errors[0].detail", containsString(reason));

        ann.get("/v2/manage/namespaces").body("namespaces.name", contains("shop"));
        ann.get("/v2/p1/instances").body("total", equalTo(2));
    }

    @Test
    void aRestartLoadsNothingTwice(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("only.yaml"), "instances: [{name: one, project: p1}]");
        String data = "--swr.data-dir=" + directory.resolve("data");
        try (var first = RunningServer.with("--swr.seed=" + file, data)) {
            first.api().get("/v2/p1/instances").body("total", equalTo(1));
        }
        try (var second = RunningServer.with("--swr.seed=" + file, data)) {
            second.api().get("/v2/p1/instances").body("total", equalTo(1));
        }
    }

    @Test
    void imagesHaveTheSameDigestsInBothEditions() {
        String seed = "images: [{tags: [v1]}]";
        post("organizations: [{name: both, account: acme, repositories: [{name: app, %s}]}]\n".formatted(seed)
                        + "instances: [{name: one, label: one-123456, account: acme, project: p3, credentials: [{name: one, auth_token: one}],\n"
                        + "  namespaces: [{name: both, repositories: [{name: app, %s}]}]}]".formatted(seed))
                .statusCode(200);

        String shared = ann.registry().get("/v2/both/app/manifests/v1").header("Docker-Content-Digest");
        String own =
                login("one", "one").get("/v2/one-123456/both/app/manifests/v1").header("Docker-Content-Digest");
        assertThat(own).isNotNull().isEqualTo(shared);
    }
}
