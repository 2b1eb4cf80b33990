package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** DeleteRepoTag: what goes with a tag, and what stays. */
@ServerTest
class TagDeletionTest extends TagFixture {
    TagDeletionTest(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void aDeletedTagIsGoneWithItsImageAndTheRepositoryStays() {
        TestImage image = push("v1");

        api.delete(tags + "/v1").statusCode(204).body(emptyString());

        api.get(tags + "/v1").spec(refusal("4041056"));
        api.get(repository).statusCode(200).body("num_images", equalTo(0)).body("size", equalTo(0));
        manifest("v1").statusCode(404);
        manifest(image.digest()).statusCode(404);
    }

    @Test
    void otherTagsOfADeletedTagsImageStay() {
        TestImage image = push("v1");
        copy("v1", "v2", null).statusCode(201);

        api.delete(tags + "/v1").statusCode(204);

        show("v2").body("digest", equalTo(image.digest()));
        manifest(image.digest()).statusCode(200);
        api.get(repository).body("num_images", equalTo(1)).body("size", equalTo((int) image.size()));
    }

    @Test
    void anImageThatAnIndexNeedsStaysWhenItsTagIsDeleted() {
        TestImage image = push("v1");
        TestIndex.of(image).push(port, "test", name, "multi");

        api.delete(tags + "/v1").statusCode(204);

        manifest(image.digest()).statusCode(200);
        api.get(repository).body("num_images", equalTo(1)).body("size", equalTo((int) image.size()));
    }

    @Test
    void theImagesOfADeletedIndexGoWithItUnlessSomethingElseNamesThem() {
        TestImage tagged = push("one");
        TestImage shared = TestImage.of(namespace + " shared");
        TestImage own = TestImage.of(namespace + " own");
        TestIndex.of(shared).push(port, "test", name, "other");
        TestIndex index = TestIndex.of(tagged, shared, own);
        index.push(port, "test", name, index.digest());
        String attached = own.manifest()
                .replace(
                        "{\"schemaVersion\"",
                        "{\"subject\": {\"digest\": \"%s\", \"size\": 1}, \"schemaVersion\""
                                .formatted(tagged.digest()));
        put(attached, TestImage.TYPE, digest(attached));
        String outer = "{\"schemaVersion\": 2, \"manifests\": [%s, %s, %s]}"
                .formatted(descriptor(index.manifest()), descriptor(own.manifest()), descriptor(attached));
        put(outer, TestIndex.TYPE, "outer");
        put(outer, TestIndex.TYPE, "again");

        api.delete(tags + "/again").statusCode(204);
        manifest(own.digest()).statusCode(200);
        api.delete(tags + "/outer").statusCode(204);

        for (String gone : new String[] {digest(outer), index.digest(), own.digest()}) {
            manifest(gone).statusCode(404);
        }
        for (String kept : new String[] {tagged.digest(), shared.digest(), digest(attached), "other"}) {
            manifest(kept).statusCode(200);
        }
        api.get(repository).body("num_images", equalTo(2)).body("size", equalTo((int) (tagged.size() + shared.size())));
        api.delete(tags + "/other").statusCode(204);
        manifest(shared.digest()).statusCode(404);
    }

    private void put(String manifest, String type, String reference) {
        TestImage.request(port, "test")
                .contentType(type)
                .body(manifest.getBytes(StandardCharsets.UTF_8))
                .put("/v2/" + name + "/manifests/" + reference)
                .then()
                .statusCode(201);
    }

    private static String descriptor(String manifest) {
        return "{\"digest\": \"%s\", \"size\": %d}".formatted(digest(manifest), manifest.length());
    }

    private static String digest(String manifest) {
        return TestImage.digest(manifest.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDeletedTagCanBePushedAgainAndIsAnother() {
        push("v1");
        int id = show("v1").extract().path("id");
        api.delete(tags + "/v1").statusCode(204);

        TestImage again = push("v1");

        show("v1").body("id", greaterThan(id)).body("digest", equalTo(again.digest()));
    }

    @Test
    void aRepositoryIsDeletedWithItsTags() {
        push("v1");
        api.delete(repository).statusCode(204);
        api.get(tags + "/v1").spec(refusal("4040010"));

        api.createRepository(namespace, "team/app");
        api.get(tags + "/v1").spec(refusal("4041056"));
        api.get(repository).body("num_images", equalTo(0)).body("size", equalTo(0));
    }
}
