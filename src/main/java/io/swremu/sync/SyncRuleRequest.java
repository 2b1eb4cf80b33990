package io.swremu.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.namespace.NamespaceName;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Body of CreateImageSyncRepo.
 *
 * @param syncAuto whether each push is copied; absent: no
 * @param override whether another image under the same tag is replaced; absent: no
 */
@Schema(name = "CreateImageSyncRepoRequestBody")
record SyncRuleRequest(
        @Schema(example = "cn-east-3") @NotEmpty String remoteRegionId,
        @Schema(example = "group") @NotNull NamespaceName remoteNamespace,
        @Schema(example = "true") @Nullable Boolean syncAuto,
        @Schema(example = "false") @Nullable Boolean override) {

    SyncTarget target() {
        return new SyncTarget(remoteRegionId, remoteNamespace);
    }
}
