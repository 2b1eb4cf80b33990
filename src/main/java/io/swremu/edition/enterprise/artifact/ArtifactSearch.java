package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;
import java.util.Set;

/**
 * What ListInstanceArtifacts is restricted to.
 *
 * @param type only artifacts of this type
 * @param tags only artifacts with a tag whose name contains this
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record ArtifactSearch(
        @Schema(
                description = "Type of artifact",
                allowableValues = {ArtifactKind.IMAGE, ArtifactKind.CHART})
        Optional<String> type,

        @Schema(description = "Part of the name of a tag") Optional<String> tags)
        implements FromQuery {
    private static final Set<String> TYPES = Set.of(ArtifactKind.IMAGE, ArtifactKind.CHART);

    /**
     * Reads it from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for another type
     */
    ArtifactSearch(ListParameters parameters) {
        this(parameters.text("type"), parameters.text("tags"));
        if (type.isPresent() && !TYPES.contains(type.get())) {
            throw ErrorCode.PARAMETER_INVALID.toException("type");
        }
    }
}
