package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CreateRepoTag: another tag for an image. */
@ServerTest
class RetagTest extends TagFixture {
    RetagTest(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void anImageGetsAnotherTag() {
        TestImage image = push("v1");
        int id = show("v1").extract().path("id");

        copy("v1", "stable", null).statusCode(201).body("", equalTo(Map.of()));

        show("stable")
                .body("digest", equalTo(image.digest()))
                .body("manifest", equalTo(image.manifest()))
                .body("size", equalTo((int) image.size()))
                .body("id", greaterThan(id));
        show("v1").body("id", equalTo(id));
        api.get(repository).body("num_images", equalTo(2)).body("size", equalTo((int) image.size()));
        api.get("/v2/manage/repos?namespace=" + namespace).body("[0].tags", contains("stable", "v1"));
        assertThat(image.pull(port, "cn-north-4", "test", name, "stable")).isEqualTo(image.size());
    }

    @Test
    void anExistingTagMovesOnlyIfItIsToBeOverridden() {
        TestImage first = push("v1");
        TestImage second = push("v2");
        Map<String, Object> before = show("v2").extract().path("");

        copy("v1", "v2", null).spec(refusal("4090006"));
        copy("v1", "v2", false).spec(refusal("4090006"));
        show("v2").body("", equalTo(before)).body("digest", equalTo(second.digest()));

        copy("v1", "v2", true).statusCode(201).body("", equalTo(Map.of()));
        show("v2")
                .body("digest", equalTo(first.digest()))
                .body("id", equalTo(before.get("id")))
                .body("created", equalTo(before.get("created")))
                .body("updated", not(equalTo(before.get("updated"))));
        api.get(repository).body("num_images", equalTo(2)).body("size", equalTo((int) first.size()));
    }

    @Test
    void aTagOntoItselfIsAConflictOrNothing() {
        push("v1");
        Map<String, Object> before = show("v1").extract().path("");

        copy("v1", "v1", null).spec(refusal("4090006"));
        copy("v1", "v1", true).statusCode(201);

        show("v1").body("", equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"source_tag\":\"v1\"}",
                "{\"destination_tag\":\"v2\"}",
                "{\"source_tag\":null,\"destination_tag\":\"v2\"}",
                "{\"source_tag\":\"v1\",\"destination_tag\":\"\"}",
                "{\"sourceTag\":\"v1\",\"destinationTag\":\"v2\"}"
            })
    void bothTagsAreMandatory(String body) {
        api.createRepository(namespace, "team/app");
        api.post(tags, body).spec(refusal("4001014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"source_tag\":1,\"destination_tag\":\"v2\"}",
                "{\"source_tag\":\"v1\",\"destination_tag\":[\"v2\"]}",
                "{\"source_tag\":\"v1\",\"destination_tag\":\"v2\",\"override\":\"true\"}",
                "{\"source_tag\":\"v1\",\"destination_tag\":\"v2\",\"override\":1}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        api.createRepository(namespace, "team/app");
        api.post(tags, body).spec(refusal("4000014"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "a b", "a/b", "a:b", "\u00e4"})
    void anInvalidTagInABodyIsRefused(String tag) {
        api.createRepository(namespace, "team/app");
        copy("v1", tag, null).spec(refusal("4009021"));
        copy(tag, "v2", null).spec(refusal("4009021"));
        copy("v1", "l".repeat(129), true).spec(refusal("4009021"));
    }

    @Test
    void unknownFieldsAndParametersAreIgnored() {
        push("v1");
        api.post(tags + "?override=true", Map.of("source_tag", "v1", "destination_tag", "v2", "color", "red"))
                .statusCode(201);
        api.get(tags + "/v2?with_manifest=false").statusCode(200).body("manifest", not(emptyString()));
    }
}
