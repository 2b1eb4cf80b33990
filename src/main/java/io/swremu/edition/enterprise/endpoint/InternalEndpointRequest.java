package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.FreeText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Body of CreateInstanceInternalEndpoint.
 *
 * @param projectId the project of the network
 * @param vpcId any text: there is no network service here
 * @param subnetId any text
 * @param text absent: empty
 */
@Schema(name = "CreateIntranetAccessRequestBody")
record InternalEndpointRequest(
        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716", minLength = 1, maxLength = 64)
        @JsonProperty("project_id")
        @NotEmpty
        @Size(max = 64)
        @FreeText
        String projectId,

        @Schema(example = "62e9c1d4-0f2c-4f8b-b3a5-1a2b3c4d5e6f", minLength = 1, maxLength = FreeText.MAX_LENGTH)
        @JsonProperty("vpc_id")
        @NotEmpty
        @FreeText
        String vpcId,

        @Schema(example = "0a1b2c3d-5d21-4cf0-9c5e-aa21b35c9d10", minLength = 1, maxLength = FreeText.MAX_LENGTH)
        @JsonProperty("subnet_id")
        @NotEmpty
        @FreeText
        String subnetId,

        @Schema(example = "for the build machines") @JsonProperty("description") @FreeText @Nullable
        String text) {

    String description() {
        return Objects.requireNonNullElse(text, "");
    }
}
