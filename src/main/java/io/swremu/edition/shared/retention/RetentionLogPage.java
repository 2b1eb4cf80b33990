package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.repository.ImageRepository;
import java.time.Instant;
import java.util.List;

/**
 * Answer of ListRetentionHistories.
 *
 * @param entries of this page
 * @param total how many there are on all pages
 */
@Schema(name = "RetentionHistory")
record RetentionLogPage(
        @JsonProperty("retention_log") List<Item> entries,

        @Schema(example = "1", format = "int32") long total) {

    /**
     * That a tag has been deleted.
     *
     * @param ruleType the rule as JSON text
     */
    @Schema(name = "RetentionLog")
    record Item(
            @Schema(example = "9088", format = "int32") long id,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
            Instant createdAt,

            @Schema(example = "group") String namespace,
            @Schema(example = "test") String repo,

            @Schema(example = "34", format = "int32") @JsonProperty("retention_id")
            long retentionId,

            @Schema(example = EXAMPLE_RULE) @JsonProperty("rule_type")
            String ruleType,

            @Schema(example = "v1") String tag) {

        /** In quotes, or it would be taken for an object. */
        static final String EXAMPLE_RULE =
                "\"{\\\"template\\\":\\\"tag_rule\\\",\\\"params\\\":{\\\"num\\\":\\\"10\\\"},\\\"tag_selectors\\\":[]}\"";

        static Item of(LogEntry entry, ImageRepository repository) {
            return new Item(
                    entry.id(),
                    entry.createdAt(),
                    repository.namespaceName(),
                    repository.name(),
                    entry.retentionId(),
                    entry.ruleText(),
                    entry.tag());
        }
    }
}
