package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag in the answer of ListRepositoryTags; only here its name has the key {@code Tag}.
 *
 * @param imageId the configuration's digest without algorithm; empty for an index
 * @param manifest the manifest's text
 * @param size bytes of configuration and layers; of an index, of all its images, each blob once
 * @param created first push of the tag
 * @param updated last push of the tag
 * @param deleted always null, as in the live service
 * @param tagType 0 image, 1 index, 2 signature
 */
record TagItem(
        @Schema(example = "8101") long id,
        @Schema(example = "379367") @JsonProperty("repo_id") long repositoryId,
        @Schema(example = "latest") @JsonProperty("Tag") String tag,

        @Schema(example = "d6e46aa2470df1d32034c6707c8041158b652f38d2a9ae3d7ad7e7532d22ebe0") @JsonProperty("image_id")
        String imageId,

        @Schema(implementation = String.class, example = TagView.EXAMPLE_MANIFEST)
        ManifestText manifest,

        @Schema(example = "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b")
        String digest,

        @Schema(
                example = "2",
                allowableValues = {"1", "2"})
        int schema,

        @Schema(example = "localhost:5080/group/test:latest")
        String path,

        @Schema(example = "localhost:5080/group/test:latest") @JsonProperty("internal_path")
        String internalPath,

        @Schema(example = "1304902") long size,

        @Schema(example = "false") @JsonProperty("is_trusted")
        boolean isTrusted,

        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant created,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant updated,
        @Schema(types = {"string", "null"}) @Nullable String deleted,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "false") boolean scanned,

        @Schema(
                example = "0",
                allowableValues = {"0", "1", "2"})
        @JsonProperty("tag_type")
        int tagType) {

    static TagItem of(TagView tag) {
        return new TagItem(
                tag.id(),
                tag.repositoryId(),
                tag.tag(),
                tag.imageId(),
                tag.manifest(),
                tag.digest(),
                tag.schema(),
                tag.path(),
                tag.internalPath(),
                tag.size(),
                tag.isTrusted(),
                tag.created(),
                tag.updated(),
                null,
                tag.domainId(),
                false,
                tag.tagType());
    }
}
