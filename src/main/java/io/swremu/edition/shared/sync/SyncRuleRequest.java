package io.swremu.edition.shared.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.namespace.NamespaceName;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * Body of CreateImageSyncRepo.
 *
 * @param syncAuto whether each push is copied; absent: no
 * @param override whether another image under the same tag is replaced; absent: no
 */
@Schema(name = "CreateImageSyncRepoRequestBody")
public record SyncRuleRequest(
        @Schema(example = "cn-east-3", format = "region") @NotEmpty
        String remoteRegionId,

        @Schema(example = "group", maxLength = NamespaceName.MAX_LENGTH, pattern = NamespaceName.PATTERN) @NotEmpty
        String remoteNamespace,

        @Schema(example = "true", defaultValue = "false") @Nullable
        Boolean syncAuto,

        @Schema(example = "false", defaultValue = "false") @Nullable
        Boolean override) {

    /**
     * Where images go.
     *
     * @throws io.swremu.platform.error.SwrException what {@link SyncTarget#of} throws
     */
    SyncTarget target() {
        return SyncTarget.of(remoteRegionId, remoteNamespace);
    }
}
