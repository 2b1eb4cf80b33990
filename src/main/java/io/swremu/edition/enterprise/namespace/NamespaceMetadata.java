package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is set for a namespace. What is absent was never set.
 *
 * @param isPublic whether every user may pull from it, and everybody if the instance allows that
 * @param autoScan whether images are scanned when they are pushed
 * @param preventVulnerable whether vulnerable images cannot be pulled
 * @param severity from which severity on an image counts as vulnerable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamespaceMetadata(
        @Schema(example = "false") @JsonProperty("public") @NotNull @Nullable
        TrueFalse isPublic,

        @Schema(example = "true") @JsonProperty("auto_scan") @Nullable
        TrueFalse autoScan,

        @Schema(example = "false") @JsonProperty("prevent_vul") @Nullable
        TrueFalse preventVulnerable,

        @Schema(example = "high") @Nullable Severity severity) {}
