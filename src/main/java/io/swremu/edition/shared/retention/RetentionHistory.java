package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Answer of ListRetentionHistories.
 *
 * @param entries of this page
 * @param total on all pages
 */
record RetentionHistory(
        @JsonProperty("retention_log") List<Entry> entries,
        @Schema(example = "1") int total) {

    /** That a tag has been deleted. @param ruleType the rule as JSON text */
    @Schema(name = "RetentionLog")
    record Entry(
            @Schema(example = "9088") int id,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
            Instant createdAt,

            @Schema(example = "group") String namespace,
            @Schema(example = "test") String repo,

            @Schema(example = "34") @JsonProperty("retention_id")
            int retentionId,

            @Schema(example = EXAMPLE_RULE) @JsonProperty("rule_type")
            String ruleType,

            @Schema(example = "v1") String tag) {

        /** In quotes, or it would be taken for an object. */
        static final String EXAMPLE_RULE =
                "\"{\\\"template\\\":\\\"tag_rule\\\",\\\"params\\\":{\\\"num\\\":\\\"10\\\"},\\\"tag_selectors\\\":[]}\"";
    }
}
