package io.swremu.edition.shared.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ShowRetention, and an item of ListRetentions.
 *
 * @param scope empty: the service has reserved it
 */
@Schema(name = "Retention")
record RetentionView(
        @Schema(
                example = "or",
                allowableValues = {"or"})
        String algorithm,

        @Schema(example = "34", format = "int32") long id,
        List<PolicyRule> rules,
        @Schema(examples = "") String scope) {}
