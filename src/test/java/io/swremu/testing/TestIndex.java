package io.swremu.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An index of small images, to be pushed by plain HTTP. */
public record TestIndex(List<TestImage> images) {
    /** The media type of its manifest. */
    public static final String TYPE = "application/vnd.oci.image.index.v1+json";

    /** An index of these images. */
    public static TestIndex of(TestImage... images) {
        return new TestIndex(List.of(images));
    }

    /** The manifest's text. */
    public String manifest() {
        return images.stream()
                .map(image -> "{\"mediaType\": \"%s\", \"digest\": \"%s\", \"size\": %d}"
                        .formatted(
                                TestImage.TYPE, image.digest(), image.manifest().length()))
                .collect(Collectors.joining(
                        ", ", "{\"schemaVersion\": 2, \"mediaType\": \"" + TYPE + "\", \"manifests\": [", "]}"));
    }

    /** The digest of the manifest. */
    public String digest() {
        return TestImage.digest(bytes());
    }

    /** Bytes of the blobs of all images, each blob once. */
    public long size() {
        var sizes = new TreeMap<String, Long>();
        images.forEach(image -> sizes.putAll(image.blobs()));
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Pushes the images by their digests, then the index. */
    public void push(Api user, String repository, String reference) {
        images.forEach(image -> image.push(user, repository, image.digest()));
        user.registry()
                .contentType(TYPE)
                .body(bytes())
                .put("/v2/" + repository + "/manifests/" + reference)
                .then()
                .statusCode(201);
    }

    private byte[] bytes() {
        return manifest().getBytes(StandardCharsets.UTF_8);
    }
}
