package io.swremu.edition.shared.quota;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListQuotas.
 *
 * @param quotas that of organizations, and that of repositories if their number is limited
 */
record QuotaList(List<Quota> quotas) {

    /**
     * One limit.
     *
     * @param key {@code namespace} or {@code repo}
     * @param limit how many there may be
     * @param used how many there are
     * @param unit empty: things are counted
     */
    record Quota(
            @Schema(example = "namespace") @JsonProperty("quota_key")
            String key,

            @Schema(example = "5") @JsonProperty("quota_limit")
            int limit,

            @Schema(example = "1") int used,
            @Schema(examples = "") String unit) {}
}
