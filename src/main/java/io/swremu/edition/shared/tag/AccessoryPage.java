package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.tag.Accessories;
import io.swremu.edition.shared.repository.ImageRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ListRepoAccessories.
 *
 * @param total how many there are on all pages
 * @param accessories null when there are none, as in the live service
 */
record AccessoryPage(
        @Schema(example = "1") long total,
        @Schema(types = {"array", "null"}) @Nullable List<Accessory> accessories) {

    /**
     * What is attached to an image: a signature, mostly.
     *
     * @param id of the tag or, of what is attached by its subject alone, of the manifest
     * @param signatureTag empty if what is attached by its subject has no tag
     * @param type {@code signature.cosign}, {@code signature.notation} or {@code subject.accessory}
     */
    record Accessory(
            @Schema(example = "8102") long id,

            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
            String domainId,

            @Schema(example = "group") @JsonProperty("namespace_name")
            String namespaceName,

            @Schema(example = "test") @JsonProperty("repo_name")
            String repositoryName,

            @Schema(example = "sha256-6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b.sig")
            @JsonProperty("sig_tag")
            String signatureTag,

            @Schema(example = "sha256:d6e46aa2470df1d32034c6707c8041158b652f38d2a9ae3d7ad7e7532d22ebe0")
            @JsonProperty("sig_digest")
            String signatureDigest,

            @Schema(example = "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b")
            @JsonProperty("target_digest")
            String targetDigest,

            @Schema(example = "1304") long size,
            @Schema(example = "signature.cosign") String type,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
            Instant createdAt,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("updated_at")
            Instant updatedAt) {

        static Accessory of(Accessories.Row row, String targetDigest, ImageRepository repository) {
            return new Accessory(
                    row.id(),
                    repository.domainId(),
                    repository.namespaceName(),
                    repository.name(),
                    row.tag() == null ? "" : row.tag(),
                    row.digest(),
                    targetDigest,
                    row.size(),
                    AccessoryType.of(row.artifactType()),
                    row.createdAt(),
                    row.updatedAt());
        }
    }
}
