package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedCheck.require;
import static io.swremu.companion.seed.SeedCheck.requireDifferent;

import io.swremu.companion.api.ImageSeed;
import io.swremu.content.tag.Tag;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks what can be wrong with the images of a seed by themselves. */
final class ImageCheck {
    /** Tags of a repository. */
    static final int MAX_TAGS = 10_000;

    /** Layers of an image; docker takes 127. */
    static final int MAX_LAYERS = 127;

    static final int MAX_PLATFORMS = 32;
    static final String PLATFORM = "^[a-z0-9_]+/[a-z0-9_]+(?:/[a-z0-9_.]+)?$";

    private static final Pattern PLATFORMS = Pattern.compile(PLATFORM);
    private static final Set<String> FORMATS = Set.of("docker", "oci");

    private ImageCheck() {}

    /**
     * Checks the images of a repository.
     *
     * @param path of the repository
     */
    static void check(List<ImageSeed> images, SeedPath path, SeedDocument document) {
        int tags = 0;
        for (int i = 0; i < images.size(); i++) {
            ImageSeed image = images.get(i);
            check(image, path.item("images", i), document);
            tags += image.tags().size();
        }
        require(tags <= MAX_TAGS, path.key("images"), "at most " + MAX_TAGS + " tags in a repository");
    }

    private static void check(ImageSeed image, SeedPath path, SeedDocument document) {
        for (int i = 0; i < image.tags().size(); i++) {
            require(
                    Tag.isName(image.tags().get(i)),
                    path.item("tags", i),
                    "a tag has 1 to 128 letters, digits, '_', '.' and '-', the last two not first");
        }
        require(
                image.format() == null || FORMATS.contains(image.format()),
                path.key("format"),
                "a format is docker or oci");
        boolean described = image.content() != null
                || !image.layers().isEmpty()
                || !image.platforms().isEmpty()
                || image.format() != null
                || image.created() != null
                || !image.labels().isEmpty();
        require(
                image.from() == null || !described && image.manifest() == null,
                path.key("from"),
                "an image comes from a file, or is described, or has a manifest");
        require(
                image.manifest() == null || !described,
                path.key("manifest"),
                "an image comes from a file, or is described, or has a manifest");
        require(
                image.from() == null || document.directory() != null,
                path.key("from"),
                "only a seed that is read from a file can name files beside it");
        require(
                (image.manifest() == null) == (image.mediaType() == null),
                path,
                "manifest and media_type come together");
        require(image.ref() == null || image.from() != null, path.key("ref"), "this needs the key 'from'");
        checkGenerated(image, path);
    }

    private static void checkGenerated(ImageSeed image, SeedPath path) {
        require(image.layers().size() <= MAX_LAYERS, path.key("layers"), "at most " + MAX_LAYERS + " layers");
        for (int i = 0; i < image.layers().size(); i++) {
            long size = image.layers().get(i).size();
            require(
                    size >= SyntheticLayer.MIN_SIZE && size <= SyntheticLayer.MAX_SIZE,
                    path.item("layers", i).key("size"),
                    "a layer has " + SyntheticLayer.MIN_SIZE + " to " + SyntheticLayer.MAX_SIZE + " bytes");
        }
        require(
                image.platforms().size() <= MAX_PLATFORMS,
                path.key("platforms"),
                "at most " + MAX_PLATFORMS + " platforms");
        requireDifferent(image.platforms(), Function.identity(), path, "platforms");
        for (int i = 0; i < image.platforms().size(); i++) {
            require(
                    PLATFORMS.matcher(image.platforms().get(i)).matches(),
                    path.item("platforms", i),
                    "a platform is like linux/amd64 or linux/arm64/v8");
        }
    }
}
