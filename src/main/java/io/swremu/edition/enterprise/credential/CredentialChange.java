package io.swremu.edition.enterprise.credential;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Body of UpdateInstanceLtCredential.
 *
 * @param enable whether it may be used
 */
@Schema(name = "UpdateLongTermCredentialRequestBody")
record CredentialChange(@Schema(example = "false") @NotNull Boolean enable) {}
