package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPage;
import java.util.Optional;

/**
 * The page that ListRepositoryTag is asked for.
 *
 * @param limit tags of the page, 1 to 1000
 * @param marker where the page before ended; absent: the first page
 * @param tag contained in the tags' names; absent: all tags
 * @param withManifest whether the manifests' texts are in the answer
 */
@Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
record TagPageRequest(
        @Schema(description = "Items of the page.", minimum = "1", maximum = "1000", defaultValue = "100")
        int limit,

        @Schema(implementation = String.class, description = "nextMarker of the page before")
        Optional<TagMarker> marker,

        @Schema(description = "Part of the tag's name") Optional<String> tag,

        @Schema(description = "Whether the manifests' texts are in the answer", defaultValue = "false")
        @JsonProperty("with_manifest")
        boolean withManifest)
        implements FromQuery {

    TagPageRequest(ListParameters parameters) {
        this(
                parameters.limit(MarkerPage.DEFAULT_LIMIT, MarkerPage.MAX_LIMIT),
                TagMarker.of(parameters),
                parameters.text("tag"),
                parameters.flag("with_manifest").orElse(false));
    }
}
