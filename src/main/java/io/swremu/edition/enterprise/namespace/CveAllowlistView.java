package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.time.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vulnerabilities that do not count in a namespace. A list has the id of its namespace. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CveAllowlistView(
        @Schema(example = "2") long id,
        @Schema(example = "2") @JsonProperty("namespace_id") long namespaceId,

        @Schema(example = "1893456000") @JsonProperty("expires_at") @Nullable
        Long expiresAt,

        List<CveItem> items,

        @Schema(example = "2025-08-27T02:28:31.771Z") @JsonProperty("creation_time")
        String creationTime,

        @Schema(example = "2025-08-27T02:28:31.771Z") @JsonProperty("update_time")
        String updateTime) {

    static CveAllowlistView of(CveAllowlist list, long namespaceNumber) {
        return new CveAllowlistView(
                namespaceNumber,
                namespaceNumber,
                list.cveExpiresAt(),
                list.ids().stream().map(CveItem::new).toList(),
                Times.MILLISECONDS.format(list.cveCreatedAt()),
                Times.MILLISECONDS.format(list.cveUpdatedAt()));
    }
}
