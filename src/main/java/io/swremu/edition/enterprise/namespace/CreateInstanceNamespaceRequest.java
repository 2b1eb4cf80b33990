package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/** Body of CreateInstanceNamespace. */
public record CreateInstanceNamespaceRequest(
        @Schema(example = "team", maxLength = InstanceNamespaceName.MAX_LENGTH, pattern = InstanceNamespaceName.PATTERN)
        @NotEmpty
        @JsonProperty("namespace_name")
        String namespaceName,

        @NotNull @Valid NamespaceMetadata metadata) {}
