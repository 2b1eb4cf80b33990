package io.swremu.edition.enterprise.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.FreeText;
import jakarta.validation.constraints.NotEmpty;

/**
 * Body of UpdateDomainName.
 *
 * @param certificateId any text: there is no certificate service here
 */
@Schema(name = "UpdateDomainNameRequestBody")
record CertificateRequest(
        @Schema(example = "scs1554192131151", minLength = 1, maxLength = FreeText.MAX_LENGTH)
        @JsonProperty("certificate_id")
        @NotEmpty
        @FreeText
        String certificateId) {}
