package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A vulnerability. */
@Schema(name = "CVEAllowlistItem")
public record CveItem(
        @Schema(example = "CVE-2019-10164", maxLength = 64) @JsonProperty("cve_id") @Nullable
        String cveId) {}
