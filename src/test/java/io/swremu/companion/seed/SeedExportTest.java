package io.swremu.companion.seed;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
