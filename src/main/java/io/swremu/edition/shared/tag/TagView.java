package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.tag.TagRow;
import java.time.Instant;

/** Answer of ShowRepoTag, and a tag in that of ListRepositoryTag; the keys mean what they mean in {@link TagItem}. */
record TagView(
        @Schema(example = "8101") long id,
        @Schema(example = "379367") @JsonProperty("repo_id") long repositoryId,
        @Schema(example = "latest") String tag,

        @Schema(example = "d6e46aa2470df1d32034c6707c8041158b652f38d2a9ae3d7ad7e7532d22ebe0") @JsonProperty("image_id")
        String imageId,

        @Schema(implementation = String.class, example = EXAMPLE_MANIFEST)
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

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(
                example = "0",
                allowableValues = {"0", "1", "2"})
        @JsonProperty("tag_type")
        int tagType) {

    /** How a manifest's text begins; in quotes, or it would be taken for an object. */
    static final String EXAMPLE_MANIFEST = "\"{\\\"schemaVersion\\\":2}\"";

    /**
     * The tag as the API shows it.
     *
     * @param repositoryPath what the repository is pushed to
     */
    static TagView of(TagRow row, ManifestText manifest, String repositoryPath, String domainId) {
        String path = repositoryPath + ":" + row.name();
        return new TagView(
                row.id(),
                row.repositoryId(),
                row.name(),
                row.imageId(),
                manifest,
                row.digest(),
                2,
                path,
                path,
                row.size(),
                false,
                row.createdAt(),
                row.updatedAt(),
                domainId,
                row.type());
    }
}
