package io.swremu.edition.enterprise.access;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Body of CreateInstanceEndpointPolicy.
 *
 * @param enable whether the instance is to be reached from the internet
 */
@Schema(name = "CreateEndpointPolicyRequestBody")
record AccessRequest(@Schema(example = "true") @NotNull Boolean enable) {}
