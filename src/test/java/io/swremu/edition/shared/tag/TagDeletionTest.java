package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import org.junit.jupiter.api.Test;

/** DeleteRepoTag: what goes with a tag, and what stays. */
@ServerTest
class TagDeletionTest {
    private final Api api;
    private final TestRepository repository;

    TagDeletionTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
    }

    @Test
    void aDeletedTagIsGoneWithItsImageAndTheRepositoryStays() {
        TestImage image = repository.push("v1");

        api.delete(repository.tags() + "/v1").statusCode(204).body(emptyString());

        api.get(repository.tags() + "/v1").spec(refusal("4041056"));
        api.get(repository.path())
                .statusCode(200)
                .body("num_images", equalTo(0))
                .body("size", equalTo(0));
        repository.pull("v1").statusCode(404);
        repository.pull(image.digest()).statusCode(404);
    }

    @Test
    void otherTagsOfADeletedTagsImageStay() {
        TestImage image = repository.push("v1");
        repository.copy("v1", "v2", null).statusCode(201);

        api.delete(repository.tags() + "/v1").statusCode(204);

        repository.show("v2").body("digest", equalTo(image.digest()));
        repository.pull(image.digest()).statusCode(200);
        api.get(repository.path()).body("num_images", equalTo(1)).body("size", equalTo((int) image.size()));
    }

    @Test
    void anImageThatAnIndexNeedsStaysWhenItsTagIsDeleted() {
        TestImage image = repository.push("v1");
        repository.push(TestIndex.of(image), "multi");

        api.delete(repository.tags() + "/v1").statusCode(204);

        repository.pull(image.digest()).statusCode(200);
        api.get(repository.path()).body("num_images", equalTo(1)).body("size", equalTo((int) image.size()));
    }

    @Test
    void theImagesOfADeletedIndexGoWithItUnlessSomethingElseNamesThem() {
        TestImage tagged = repository.push("one");
        TestImage shared = TestImage.of(repository.organization() + " shared");
        TestImage own = TestImage.of(repository.organization() + " own");
        repository.push(TestIndex.of(shared), "other");
        TestIndex index = TestIndex.of(tagged, shared, own);
        repository.push(index, index.digest());
        String attached = own.manifest()
                .replace(
                        "{\"schemaVersion\"",
                        "{\"subject\": {\"digest\": \"%s\", \"size\": 1}, \"schemaVersion\""
                                .formatted(tagged.digest()));
        put(attached, TestImage.TYPE, TestImage.digest(attached));
        String outer = "{\"schemaVersion\": 2, \"manifests\": [%s, %s, %s]}"
                .formatted(descriptor(index.manifest()), descriptor(own.manifest()), descriptor(attached));
        put(outer, TestIndex.TYPE, "outer");
        put(outer, TestIndex.TYPE, "again");

        api.delete(repository.tags() + "/again").statusCode(204);
        repository.pull(own.digest()).statusCode(200);
        api.delete(repository.tags() + "/outer").statusCode(204);

        for (String gone : new String[] {TestImage.digest(outer), index.digest(), own.digest()}) {
            repository.pull(gone).statusCode(404);
        }
        for (String kept : new String[] {tagged.digest(), shared.digest(), TestImage.digest(attached), "other"}) {
            repository.pull(kept).statusCode(200);
        }
        api.get(repository.path()).body("num_images", equalTo(2)).body("size", equalTo((int)
                (tagged.size() + shared.size())));
        api.delete(repository.tags() + "/other").statusCode(204);
        repository.pull(shared.digest()).statusCode(404);
    }

    private void put(String manifest, String type, String reference) {
        repository.put(manifest, type, reference).statusCode(201);
    }

    private static String descriptor(String manifest) {
        return "{\"digest\": \"%s\", \"size\": %d}".formatted(TestImage.digest(manifest), manifest.length());
    }

    @Test
    void aDeletedTagCanBePushedAgainAndIsAnother() {
        repository.push("v1");
        int id = repository.show("v1").extract().path("id");
        api.delete(repository.tags() + "/v1").statusCode(204);

        TestImage again = repository.push("v1");

        repository.show("v1").body("id", greaterThan(id)).body("digest", equalTo(again.digest()));
    }

    @Test
    void aRepositoryIsDeletedWithItsTags() {
        repository.push("v1");
        api.delete(repository.path()).statusCode(204);
        api.get(repository.tags() + "/v1").spec(refusal("4040010"));

        api.createRepository(repository.organization(), "team/app");
        api.get(repository.tags() + "/v1").spec(refusal("4041056"));
        api.get(repository.path()).body("num_images", equalTo(0)).body("size", equalTo(0));
    }
}
