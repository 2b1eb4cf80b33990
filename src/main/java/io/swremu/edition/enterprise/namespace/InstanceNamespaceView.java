package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.time.Times;
import org.jspecify.annotations.Nullable;

/** A namespace of an instance. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstanceNamespaceView(
        NamespaceMetadata metadata,
        @Schema(example = "team") String name,
        @Schema(example = "3") @JsonProperty("repo_count") int repoCount,
        @Schema(example = "2") @JsonProperty("namespace_id") long namespaceId,

        @Schema(example = "2025-08-27T02:28:31.771Z") @JsonProperty("created_at")
        String createdAt,

        @Schema(example = "2025-08-27T02:28:31.771Z") @JsonProperty("updated_at")
        String updatedAt,

        @JsonProperty("cve_allowlist") @Nullable CveAllowlistView cveAllowlist) {

    static InstanceNamespaceView of(InstanceNamespace namespace) {
        CveAllowlist list = namespace.allowlist();
        return new InstanceNamespaceView(
                namespace.metadata(),
                namespace.name(),
                namespace.repositories(),
                namespace.number(),
                Times.MILLISECONDS.format(namespace.createdAt()),
                Times.MILLISECONDS.format(namespace.updatedAt()),
                list == null ? null : CveAllowlistView.of(list, namespace.number()));
    }
}
