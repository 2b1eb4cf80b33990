package io.swremu.companion.seed;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seed is added to what is there: all of it, or nothing and a line that says what is wrong where. */
@ServerTest
class SeedTest {
    static {
        System.setProperty("sendCredentialsOverHttp", "true"); // else jib keeps them for TLS
    }

    private final Api api;

    SeedTest(Api api) {
        this.api = api;
    }

    private ValidatableResponse post(String yaml) {
        return api.anonymous()
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/_swr/seed")
                .then();
    }

    /** A seed of an account with the user {@code ann}, who has the same access key, and an organization of the same name. */
    private static String seed(String name, String repositories) {
        return """
                accounts:
                  - name: %s
                    users:
                      - name: ann
                        access_keys: [{access_key: %s, secret_key: secret}]
                      - name: bob
                organizations:
                  - name: %s
                    account: %s
                    permissions: [{user: bob, level: read}]
                    repositories:
                """.formatted(name, name, name, name) + repositories.indent(6);
    }

    @Test
    void organizationsRepositoriesAndImagesAreThere() {
        String name = Fresh.name();
        post(seed(name, """
                - name: app/web
                  category: linux
                  description: the shop
                  permissions: [{user: bob, level: edit}]
                  shares: [{account: globex, description: for tests}]
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
                  sync_rules: [{region: cn-east-3, organization: other, automatic: true}]
                  images:
                    - tags: [v1, latest]
                      layers: [{size: 100000, content: base}, {size: 5000}]
                      labels: {maintainer: ann}
                      pushed_at: 2026-01-02T03:04:05Z
                    - tags: [v2]
                      platforms: [linux/amd64, linux/arm64/v8]
                """))
                .statusCode(200)
                .body("accounts", equalTo(1))
                .body("users", equalTo(2))
                .body("organizations", equalTo(1))
                .body("repositories", equalTo(1))
                .body("images", equalTo(4))
                .body("tags", equalTo(3));

        Api ann = api.as(name);
        String repository = "/v2/manage/namespaces/" + name + "/repos/app$web";
        ann.get(repository)
                .statusCode(200)
                .body("num_images", equalTo(3))
                .body("category", equalTo("linux"))
                .body("description", equalTo("the shop"))
                .body("creator_name", equalTo("ann"));
        ann.get(repository + "/tags/v1").body("updated", equalTo("2026-01-02T03:04:05Z"));
        ann.get(repository + "/access").body("others_auths.user_name", hasItems("bob"));
        ann.get(repository + "/access-domains").body("access_domain", hasItems("globex"));
        ann.get(repository + "/retentions").body("rules[0].params.num", hasItems("10"));
        ann.get(repository + "/triggers").body("name", hasItems("deploy"));
        ann.get(repository + "/sync_repo").body("remoteNamespace", hasItems("other"));
        ann.registry()
                .get("/v2/" + name + "/app/web/manifests/v2")
                .then()
                .statusCode(200)
                .body("manifests[1].platform.variant", equalTo("v8"));
    }

    /** Written down: another server, another day, another machine make the same. */
    @Test
    void theSameDescriptionMakesTheSameDigestsForEver() {
        String name = Fresh.name();
        post(seed(name, """
                - name: one
                  images: [{tags: ["1"], content: same, layers: [{size: 10000}, {size: 3000, content: base}]}]
                - name: two
                  images: [{tags: ["2"], content: same, layers: [{size: 10000}, {size: 3000, content: base}]}]
                - name: other
                  images: [{tags: ["1"], layers: [{size: 10000}, {size: 3000, content: base}]}]
                """)).statusCode(200);
        assertThat(digest(name, "one", "1")).isEqualTo(digest(name, "two", "2"));
        assertThat(digest(name, "one", "1"))
                .isEqualTo("sha256:c3f9e3c8cfd9cb4e554b1951bbe90c3b7dc22f2ddfecfe5f57e158802614035e");
        assertThat(digest(name, "other", "1")).isNotEqualTo(digest(name, "one", "1"));
    }

    private String digest(String organization, String repository, String tag) {
        return api.as(organization)
                .registry()
                .head("/v2/" + organization + "/" + repository + "/manifests/" + tag)
                .header("Docker-Content-Digest");
    }

    @Test
    void aRegistryClientPullsAGeneratedImage(@TempDir Path directory) throws Exception {
        String name = Fresh.name();
        post(seed(name, """
                - name: base
                  images: [{tags: ["1"], layers: [{size: 200000}, {size: 2049}]}]
                """)).statusCode(200);
        Path file = Files.writeString(directory.resolve("hello"), "hello");
        var built = Jib.from(image(name, "base"))
                .addLayer(List.of(file), "/app")
                .containerize(Containerizer.to(image(name, "derived"))
                        .setAllowInsecureRegistries(true)
                        .setBaseImageLayersCache(directory.resolve("base"))
                        .setApplicationLayersCache(directory.resolve("layers")));
        assertThat(digest(name, "derived", "1")).isEqualTo(built.getDigest().toString());
        api.as(name)
                .registry()
                .get("/v2/" + name + "/derived/manifests/1")
                .then()
                .body("layers.size()", equalTo(3))
                .body("layers[0].size", equalTo(200_000));
    }

    private RegistryImage image(String organization, String repository) throws Exception {
        return RegistryImage.named("localhost:" + api.port() + "/" + organization + "/" + repository + ":1")
                .addCredential("cn-north-4@" + organization, "any");
    }

    /** The numbers are those of the whole document, whose repositories begin in line 12. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - {name: app, colour: red}              | line 12, column 21, organizations[0].repositories[0].colour | no such key; known are category
            - {name: App}                           | line 12, column 10, organizations[0].repositories[0].name   | name is invalid
            - {name: app, name: b}                  | line 12, column 21                                          | is there twice
            - {category: linux}                     | line 12, column 9, organizations[0].repositories[0]         | 'name' is missing
            - {name: app, is_public: maybe}         | line 12, column 21, organizations[0].repositories[0].is_public | true or false
            - {name: app, images: [{tags: [1.0]}]}  | line 12, column 38, organizations[0].repositories[0].images[0].tags[0] | text
            - {name: app, images: [{tags: [-a]}]}   | line 12, column 38, organizations[0].repositories[0].images[0].tags[0] | a tag has
            - {name: app, images: [{layers: [{size: 9}]}]} | line 12, column 41, organizations[0].repositories[0].images[0].layers[0].size | 2048
            - {name: app, images: [{from: a.tar}]}  | line 12, column 31, organizations[0].repositories[0].images[0].from | read from a file
            - {name: app, creator: nobody}          | line 12, column 21, organizations[0].repositories[0].creator | no user 'nobody'
            - {name: app, permissions: [{user: bob, level: all}]} | line 12, column 47, organizations[0].repositories[0].permissions[0].level | read, edit or manage
            - {name: app, sync_rules: [{region: mars, organization: b}]} | line 12, column 35, organizations[0].repositories[0].sync_rules[0].region | no such region
            - &a {name: app}                        | line 12, column 9                                           | anchors
            - {name: app                            | line 13, column 1                                           | no YAML
            """)
    void whatIsWrongIsNamedAndNothingChanges(String repository, String place, String reason) {
        String name = Fresh.name();
        post(seed(name, repository))
                .spec(refusal("4001025"))
                .body("details[0].error_msg", containsString(place))
                .body("details[0].error_msg", containsString(reason));
        api.get("/v3/auth/domains").statusCode(200);
        api.get("/v2/manage/namespaces/" + name).statusCode(404);
    }

    @Test
    void aRepositoryThatIsThereIsNotTouched() {
        String name = Fresh.name();
        post(seed(name, "- name: app")).statusCode(200);
        String more = "organizations: [{name: " + name + ", account: " + name + ", repositories: [%s]}]";
        post(more.formatted("{name: more}, {name: app}"))
                .spec(refusal("4001025"))
                .body("details[0].error_msg", containsString("is there already"));
        post(more.formatted("{name: more}")).statusCode(200).body("organizations", equalTo(0));
        api.as(name).get("/v2/manage/namespaces/" + name + "/repos/more").statusCode(200);
    }

    /** Tabs between its parts are JSON, too. */
    @Test
    void jsonIsTaken() {
        String name = Fresh.name();
        post("{\n\t\"organizations\": [\n\t\t{\"name\": \"" + name + "\", \"repositories\":\t[{\"name\":\"a\\/b\"}]}]}")
                .statusCode(200);
        Api.on(api.port()).get("/v2/manage/namespaces/" + name + "/repos/a$b").statusCode(200);
    }
}
