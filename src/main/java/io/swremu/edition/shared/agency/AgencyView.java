package io.swremu.edition.shared.agency;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Answer of CheckAgency. */
record AgencyView(
        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "false") @JsonProperty("is_agency")
        boolean isAgency) {}
