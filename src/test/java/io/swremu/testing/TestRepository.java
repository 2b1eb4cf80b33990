package io.swremu.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The repository {@code team/app} in an organization that nothing else uses, and what tests do to it. It comes into being
 * with the first push.
 *
 * @param owner who has created the organization
 * @param organization its name
 */
public record TestRepository(Api owner, String organization) {
    /** A repository in a fresh organization of a user. */
    public static TestRepository of(Api owner) {
        String organization = Fresh.name();
        owner.createNamespace(organization);
        return new TestRepository(owner, organization);
    }

    /** The name that clients of the registry know it by. */
    public String name() {
        return organization + "/team/app";
    }

    /** Its path in the management API. */
    public String path() {
        return "/v2/manage/namespaces/" + organization + "/repos/team$app";
    }

    /** The path of its tags in the management API. */
    public String tags() {
        return path() + "/tags";
    }

    /** The path of its blobs in the registry, with a slash at the end. */
    public String blobs() {
        return "/v2/" + name() + "/blobs/";
    }

    /** The path of its manifests in the registry, with a slash at the end. */
    public String manifests() {
        return "/v2/" + name() + "/manifests/";
    }

    /** The management API's view of it, which must be there. */
    public ValidatableResponse show() {
        return owner.get(path()).statusCode(200);
    }

    /** The management API's view of a tag, which must be there. */
    public ValidatableResponse show(String tag) {
        return owner.get(tags() + "/" + tag).statusCode(200);
    }

    /** Pushes an image that no other tag has. */
    public TestImage push(String tag) {
        TestImage image = TestImage.of(organization + " " + tag);
        push(image, tag);
        return image;
    }

    /** Pushes an image. */
    public void push(TestImage image, String reference) {
        image.push(owner, name(), reference);
    }

    /** Pushes an index and its images. */
    public void push(TestIndex index, String reference) {
        index.push(owner, name(), reference);
    }

    /** Uploads a blob. */
    public void upload(byte[] blob) {
        owner.registry()
                .contentType("application/octet-stream")
                .body(blob)
                .post(blobs() + "uploads/?digest=" + TestImage.digest(blob))
                .then()
                .statusCode(201);
    }

    /** Pushes a manifest alone. */
    public ValidatableResponse put(String manifest, String type, String reference) {
        return owner.registry()
                .contentType(type)
                .body(manifest.getBytes(UTF_8))
                .put(manifests() + reference)
                .then();
    }

    /** Pulls a manifest. */
    public ValidatableResponse pull(String reference) {
        return owner.registry().get(manifests() + reference).then();
    }

    /**
     * Gives an image another tag.
     *
     * @param override the field of that name, or none
     */
    public ValidatableResponse copy(String source, String destination, @Nullable Boolean override) {
        Map<String, Object> fields = new HashMap<>(Map.of("source_tag", source, "destination_tag", destination));
        if (override != null) {
            fields.put("override", override);
        }
        return owner.post(tags(), fields);
    }
}
