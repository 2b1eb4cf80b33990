package io.swremu.edition.enterprise.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of DeleteInstance. Nothing of it has an effect: there are no buckets and no DNS records behind the emulator.
 *
 * @param deleteObs whether the bucket goes, too
 * @param deleteDns whether the DNS records go, too
 */
@Schema(name = "DeleteInstanceRequestBody")
record DeleteInstanceRequest(
        @Schema(example = "false", defaultValue = "false") @JsonProperty("delete_obs") @Nullable
        Boolean deleteObs,

        @Schema(example = "false", defaultValue = "false") @JsonProperty("delete_dns") @Nullable
        Boolean deleteDns) {}
