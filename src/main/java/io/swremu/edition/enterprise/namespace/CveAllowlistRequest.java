package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The list of vulnerabilities that shall not count, in the request and the answer of UpdateInstanceNamespace.
 *
 * @param id as the service has given it; ignored
 * @param namespaceId that of the namespace; ignored
 * @param expiresAt until when the list holds, in seconds since 1970; absent: for ever
 * @param items at most 100, each once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CveAllowlistRequest(
        @Schema(example = "2") @Nullable Long id,

        @Schema(example = "2") @JsonProperty("namespace_id") @Nullable
        Long namespaceId,

        @Schema(example = "1893456000", minimum = "0") @JsonProperty("expires_at") @Nullable
        Long expiresAt,

        @Nullable List<CveItem> items) {

    /** The ids of the vulnerabilities; one that is missing is an empty text. */
    List<String> ids() {
        return items == null
                ? List.of()
                : items.stream()
                        .map(item -> Objects.requireNonNullElse(item.cveId(), ""))
                        .toList();
    }
}
