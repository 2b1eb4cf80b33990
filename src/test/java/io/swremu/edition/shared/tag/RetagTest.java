package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateRepoTag: another tag for an image. */
@ServerTest
class RetagTest {
    private final Api api;
    private final TestRepository repository;

    RetagTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
    }

    @Test
    void anImageGetsAnotherTag() {
        TestImage image = repository.push("v1");
        int id = repository.show("v1").extract().path("id");

        repository.copy("v1", "stable", null).statusCode(201).body("", equalTo(Map.of()));

        repository
                .show("stable")
                .body("digest", equalTo(image.digest()))
                .body("manifest", equalTo(image.manifest()))
                .body("size", equalTo((int) image.size()))
                .body("id", greaterThan(id));
        repository.show("v1").body("id", equalTo(id));
        api.get(repository.path()).body("num_images", equalTo(2)).body("size", equalTo((int) image.size()));
        api.get("/v2/manage/repos?namespace=" + repository.organization()).body("[0].tags", contains("stable", "v1"));
        assertThat(image.pull(api, "cn-north-4", repository.name(), "stable")).isEqualTo(image.size());
    }

    @Test
    void anExistingTagMovesOnlyIfItIsToBeOverridden() {
        TestImage first = repository.push("v1");
        TestImage second = repository.push("v2");
        Map<String, Object> before = repository.show("v2").extract().path("");

        repository.copy("v1", "v2", null).spec(refusal("4090006"));
        repository.copy("v1", "v2", false).spec(refusal("4090006"));
        repository.show("v2").body("", equalTo(before)).body("digest", equalTo(second.digest()));

        repository.copy("v1", "v2", true).statusCode(201).body("", equalTo(Map.of()));
        repository
                .show("v2")
                .body("digest", equalTo(first.digest()))
                .body("id", equalTo(before.get("id")))
                .body("created", equalTo(before.get("created")))
                .body("updated", not(equalTo(before.get("updated"))));
        api.get(repository.path()).body("num_images", equalTo(2)).body("size", equalTo((int) first.size()));
    }

    @Test
    void aTagOntoItselfIsAConflictOrNothing() {
        repository.push("v1");
        Map<String, Object> before = repository.show("v1").extract().path("");

        repository.copy("v1", "v1", null).spec(refusal("4090006"));
        repository.copy("v1", "v1", true).statusCode(201);

        repository.show("v1").body("", equalTo(before));
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
        api.createRepository(repository.organization(), "team/app");
        api.post(repository.tags(), body).spec(refusal("4001014"));
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
        api.createRepository(repository.organization(), "team/app");
        api.post(repository.tags(), body).spec(refusal("4000014"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "a b", "a/b", "a:b", "\u00e4"})
    void anInvalidTagInABodyIsRefused(String tag) {
        api.createRepository(repository.organization(), "team/app");
        repository.copy("v1", tag, null).spec(refusal("4009021"));
        repository.copy(tag, "v2", null).spec(refusal("4009021"));
        repository.copy("v1", "l".repeat(129), true).spec(refusal("4009021"));
    }

    @Test
    void unknownFieldsAndParametersAreIgnored() {
        repository.push("v1");
        api.post(
                        repository.tags() + "?override=true",
                        Map.of("source_tag", "v1", "destination_tag", "v2", "color", "red"))
                .statusCode(201);
        api.get(repository.tags() + "/v2?with_manifest=false").statusCode(200).body("manifest", not(emptyString()));
    }
}
