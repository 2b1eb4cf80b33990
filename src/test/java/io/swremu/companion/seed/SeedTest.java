package io.swremu.companion.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A seed is added to what is there. */
@ServerTest
class SeedTest {
    private final Api api;

    SeedTest(Api api) {
        this.api = api;
    }

    private void add(String yaml) {
        api.anonymous().contentType("application/yaml").body(yaml.getBytes(StandardCharsets.UTF_8)).post("/_swr/seed").then().log().ifValidationFails().statusCode(200);
    }

    @Test
    void organizationsRepositoriesAndImagesAreThere() {
        String account = Fresh.name();
        String organization = Fresh.name();
        add("""
                accounts:
                  - name: %s
                    users:
                      - name: ann
                      - name: bob
                        access_keys:
                          - {access_key: %sbob, secret_key: secret}
                organizations:
                  - name: %s
                    account: %s
                    permissions:
                      - {user: bob, level: read}
                    repositories:
                      - name: app/web
                        category: linux
                        description: the shop
                        is_public: false
                        permissions:
                          - {user: bob, level: edit}
                        shares:
                          - {account: globex, deadline: forever, description: for tests}
                        retention:
                          - {num: 10, tag_selectors: [{kind: label, pattern: latest}]}
                        triggers:
                          - name: deploy
                            trigger_type: all
                            condition: ".*"
                            app_type: deployments
                            application: web
                            cluster_id: c1
                            cluster_ns: default
                        sync_rules:
                          - {region: cn-east-3, organization: other, automatic: true}
                        images:
                          - tags: [v1, latest]
                            layers:
                              - {size: 100000, content: base}
                              - {size: 5000}
                            labels: {maintainer: ann}
                            pushed_at: 2026-01-02T03:04:05Z
                          - tags: [v2]
                            platforms: [linux/amd64, linux/arm64/v8]
                """.formatted(account, account, organization, account));
        Api bob = api.as(account + "bob");
        String repository = "/v2/manage/namespaces/" + organization + "/repos/app$web";
        bob.get(repository)
                .statusCode(200)
                .body("num_images", equalTo(3))
                .body("category", equalTo("linux"))
                .body("description", equalTo("the shop"));
        bob.get(repository + "/tags").body("Tag", hasItems("v1", "v2", "latest"));
        bob.get(repository + "/tags/v1").body("updated", equalTo("2026-01-02T03:04:05Z"));
        assertThat(bob.registry().get("/v2/" + organization + "/app/web/manifests/v2").then().statusCode(200).extract().path("manifests[1].platform.variant").toString()).isEqualTo("v8");
    }
}
