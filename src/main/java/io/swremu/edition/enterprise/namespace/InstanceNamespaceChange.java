package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answer of UpdateInstanceNamespace: the namespace as it is now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstanceNamespaceChange(
        @Schema(example = "team") @JsonProperty("namespace_name")
        String namespaceName,

        NamespaceMetadata metadata,
        @JsonProperty("cve_allowlist") @Nullable CveAllowlistRequest cveAllowlist) {

    static InstanceNamespaceChange of(InstanceNamespace namespace) {
        CveAllowlist list = namespace.allowlist();
        return new InstanceNamespaceChange(
                namespace.name(), namespace.metadata(), list == null ? null : of(namespace.number(), list));
    }

    private static CveAllowlistRequest of(long number, CveAllowlist list) {
        return new CveAllowlistRequest(
                number,
                number,
                list.cveExpiresAt(),
                list.ids().stream().map(CveItem::new).toList());
    }
}
