package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Body of UpdateInstanceNamespace. */
public record UpdateInstanceNamespaceRequest(
        @NotNull @Valid NamespaceMetadata metadata,
        @JsonProperty("cve_allowlist") @Nullable CveAllowlistRequest cveAllowlist) {}
