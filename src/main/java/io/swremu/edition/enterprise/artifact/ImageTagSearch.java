package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;

/**
 * What ListInstanceTags is restricted to.
 *
 * @param accessories whether tags of accessories are listed, too
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record ImageTagSearch(
        @Schema(description = "Whether tags of accessories are listed, too.", defaultValue = "true")
        @JsonProperty("is_accessory")
        boolean accessories)
        implements FromQuery {

    /**
     * Reads it from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if it is neither true nor false
     */
    ImageTagSearch(ListParameters parameters) {
        this(parameters.flag("is_accessory").orElse(true));
    }
}
