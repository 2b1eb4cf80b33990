package io.swremu.companion.seed;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Today's state as a seed: loaded elsewhere it gives the same answers. */
@Tag("slow")
class SeedExportTest {
    private static final String SEED = """
            accounts:
              - name: acme
                users:
                  - {name: ann, password: secret-1, access_keys: [{access_key: ann, secret_key: s}]}
                  - {name: bob, enabled: false, description: leaves, email: b@example.test}
            organizations:
              - name: shop
                account: acme
                creator: bob
                permissions: [{user: ann, level: edit}]
                repositories:
                  - name: app/web
                    category: database
                    description: "two\\nlines: yes"
                    permissions: [{user: bob, level: read}]
                    shares: [{account: globex, deadline: 2030-12-31, description: x}]
                    retention: [{days: 30, tag_selectors: [{kind: regexp, pattern: "v.*"}]}, {num: 3}]
                    triggers:
                      - {name: deploy, trigger_type: regular, condition: "v.*", app_type: statefulsets, application: web,
                         cluster_id: c, cluster_ns: default, enabled: false}
                    sync_rules: [{region: cn-east-3, organization: other, override: true}]
                    images:
                      - {tags: ["1.0", "2"], layers: [{size: 70000, content: base}, {size: 2048}], labels: {b: "2", a: "1"}}
                      - {tags: [many], platforms: [linux/amd64, linux/arm64/v8], format: oci}
                      - {tags: [old], pushed_at: 2026-02-03T00:00:00Z, first_pushed_at: 2026-01-01T00:00:00Z,
                         created: 2025-12-31T00:00:00Z}
                      - {content: untagged}
                  - name: public
                    is_public: true
                    created_at: 2026-01-01T00:00:00Z
                    updated_at: 2026-01-02T00:00:00Z
            instances:
              - name: test-1
                id: 11111111-2222-4333-8444-555555555555
                label: 1test-abcdef
                account: acme
                region: cn-east-3
                vpc_id: v
                created_at: 2026-01-01T00:00:00Z
                credentials: [{name: ci, user: ann, auth_token: ci-secret, created_at: 2026-01-01T00:00:00Z}]
              - name: test-2
                account: acme
                project: p1
                spec: swr.ee.basic
                description: "two\\nlines: yes"
                enterprise_project_id: ep
                obs_bucket_name: own
                enable_intranet_access: false
                anonymous_access: true
                updated_at: 2026-01-02T00:00:00Z
                resource_tags: {team: web, empty: ""}
                domain_names: [{name: "*.example.test", certificate_id: c1}]
                namespaces:
                  - {name: library, is_public: false}
                  - name: team
                    is_public: true
                    auto_scan: true
                    prevent_vul: false
                    severity: critical
                    cve_allowlist: {cve_ids: [CVE-2, CVE-1]}
                    created_at: 2026-01-03T00:00:00Z
                    updated_at: 2026-01-04T00:00:00Z
                    resource_tags: {of: namespace}
                    repositories:
                      - {name: empty, created_at: 2026-01-05T00:00:00Z, updated_at: 2026-01-06T00:00:00Z}
                      - name: web/api
                        description: the api
                        images:
                          - {tags: ["1.0", "2"], pushed_at: 2026-02-03T00:00:00Z, first_pushed_at: 2026-01-01T00:00:00Z}
                          - {tags: [many], platforms: [linux/amd64, linux/arm64], format: oci}
                          - {content: untagged, pushed_at: 2026-01-07T00:00:00Z}
            """;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.with();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void put(byte[] seed, String type) {
        given().port(server.port())
                .contentType(type)
                .body(seed)
                .put("/_swr/seed")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private static byte[] export(String type) {
        return given().port(server.port())
                .accept(type)
                .get("/_swr/seed")
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
    }

    /** What clients see, without the ids that the database gives. */
    private static List<String> answers() {
        Api ann = server.api().as("ann");
        String repository = "/v2/manage/namespaces/shop/repos/app$web";
        var answers = new ArrayList<String>();
        for (String path : List.of(
                "/v2/manage/namespaces",
                "/v2/manage/namespaces/shop",
                "/v2/manage/namespaces/shop/access",
                "/v2/manage/repos",
                repository,
                "/v2/manage/namespaces/shop/repos/public",
                repository + "/access",
                repository + "/access-domains",
                repository + "/retentions",
                repository + "/triggers",
                repository + "/sync_repo",
                repository + "/tags",
                "/v3/users")) {
            String text = ann.get(path).statusCode(200).extract().asString();
            answers.add(
                    path + " " + text.replaceAll("\"(id|ns_id|namespace_id|repo_id|repository_id|tag_id)\":\\d+", ""));
        }
        for (String tag : List.of("1.0", "2", "many", "old", "pushed")) {
            var manifest = ann.registry().get("/v2/shop/app/web/manifests/" + tag);
            answers.add(tag + " " + manifest.statusCode() + " " + manifest.header("Docker-Content-Digest"));
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/json"})
    void itGivesTheSameAnswers(String type) {
        put(SEED.getBytes(StandardCharsets.UTF_8), "application/yaml");
        var pushed = TestImage.of("no seed made this");
        pushed.push(server.api().as("ann"), "shop/app/web", "pushed");
        List<String> before = answers();
        byte[] seed = export(type);
        assertThat(new String(seed, StandardCharsets.UTF_8))
                .contains("layers")
                .contains(TestImage.digest(pushed.layer()));

        put("{}".getBytes(StandardCharsets.UTF_8), "application/json");
        assertThat(server.api()
                        .as("ann")
                        .get("/v2/manage/namespaces/shop")
                        .extract()
                        .statusCode())
                .isEqualTo(404);
        put(seed, type);
        assertThat(answers()).isEqualTo(before);
        // ann signs in by the password that the export does not have.
        given().port(server.port())
                .contentType("application/json")
                .body(Map.of(
                        "auth",
                        Map.of(
                                "identity",
                                Map.of(
                                        "methods",
                                        List.of("password"),
                                        "password",
                                        Map.of(
                                                "user",
                                                Map.of(
                                                        "name",
                                                        "ann",
                                                        "password",
                                                        "secret-1",
                                                        "domain",
                                                        Map.of("name", "acme")))))))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(201);
    }

    /** All that clients see of the instances, but for ids that each load makes anew. */
    private static List<String> answersOfInstances() {
        Api ann = server.api().as("ann");
        var answers = new ArrayList<String>();
        for (String project : List.of(ann.project("cn-east-3"), "p1")) {
            String instances = "/v2/" + project + "/instances";
            String id = ann.get(instances).extract().path("instances[0].id");
            String one = instances + "/" + id;
            for (String path : List.of(
                    instances,
                    one,
                    one + "/configurations",
                    one + "/statistics",
                    one + "/tags",
                    one + "/domainname",
                    one + "/internal-endpoints",
                    one + "/long-term-credentials?self_only=false",
                    one + "/namespaces",
                    one + "/namespaces/library",
                    one + "/repositories")) {
                answers.add(text(ann, path));
            }
            if (project.equals("p1")) {
                String team = one + "/namespaces/team";
                String artifacts = team + "/repositories/web%2Fapi/artifacts";
                for (String path : List.of(
                        team,
                        team + "/tags",
                        team + "/repositories/empty",
                        team + "/repositories/web%2Fapi",
                        artifacts,
                        artifacts + "/2",
                        artifacts + "/pushed",
                        artifacts + "/pushed/accessories")) {
                    answers.add(text(ann, path));
                }
                answers.add(clients(ann.get(one).extract().path("access_address")));
            }
        }
        return answers;
    }

    private static String text(Api ann, String path) {
        String text = ann.get(path).extract().asString();
        return path + " "
                + text.replaceAll("\"(vpcep_service_id|vpcep_endpoint_id|artifact_id)\":(\\d+|\"[^\"]+\"),?", "")
                        .replaceAll("\"id\":(\\d+|\"[^\"]+\"),(?=\"(project_id|digest|repository))", "");
    }

    /** What a client without login gets, and one with the password that the export does not have. */
    private static String clients(String address) {
        String label = address.substring(address.indexOf('/') + 1);
        String other = given().port(server.port())
                .auth()
                .preemptive()
                .basic("ci", "ci-secret")
                .get("/v2/1test-abcdef/library/app/tags/list")
                .then()
                .extract()
                .asString();
        String anonymous = given().port(server.port())
                .get("/v2/" + label + "/team/web/api/manifests/1.0")
                .then()
                .extract()
                .asString();
        return label + " " + other + " " + anonymous;
    }

    @Test
    void instancesGiveTheSameAnswers() {
        put(SEED.getBytes(StandardCharsets.UTF_8), "application/yaml");
        Api ann = server.api().as("ann");
        String one = "/v2/p1/instances/" + ann.get("/v2/p1/instances").extract().path("instances[0].id");
        String address = ann.get(one).extract().path("access_address");
        String label = address.substring(address.indexOf('/') + 1);
        var login = ann.post(one + "/long-term-credential", Map.of("name", "made"))
                .statusCode(201)
                .extract()
                .jsonPath();
        Supplier<RequestSpecification> docker =
                () -> given().port(server.port()).auth().preemptive().basic("made", login.getString("auth_token"));
        var pushed = TestImage.of("no seed made this either");
        pushed.push(docker, label + "/team/web/api", "pushed");
        List<String> before = answersOfInstances();
        assertThat(before).allMatch(answer -> !answer.contains("\"error"), "no error");
        byte[] seed = export("application/yaml");
        assertThat(new String(seed, StandardCharsets.UTF_8)).doesNotContain("ci-secret", login.getString("auth_token"));

        put("{}".getBytes(StandardCharsets.UTF_8), "application/json");
        ann.get(one).statusCode(404);
        put(seed, "application/yaml");

        assertThat(answersOfInstances()).isEqualTo(before);
        docker.get()
                .get("/v2/" + label + "/team/web/api/manifests/pushed")
                .then()
                .statusCode(200)
                .header("Docker-Content-Digest", pushed.digest());
    }

    @Test
    void moreBytesThanASeedHoldsAreRefused() {
        put("{}".getBytes(StandardCharsets.UTF_8), "application/json");
        server.api().createNamespace("large");
        TestImage.of("large", 2 << 20).push(server.api(), "large/app", "1");
        given().port(server.port())
                .get("/_swr/seed")
                .then()
                .spec(refusal("4001025"))
                .body("details[0].error_msg", containsString("snapshot"));
    }
}
