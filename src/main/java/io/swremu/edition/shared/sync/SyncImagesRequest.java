package io.swremu.edition.shared.sync;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.tag.TagName;
import io.swremu.platform.error.ErrorCode;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of CreateManualImageSyncRepo.
 *
 * @param imageTag the tags to copy, at most 1,000
 * @param override whether another image under the same tag is replaced; absent: no
 */
@Schema(name = "CreateManualImageSyncRepoRequestBody")
record SyncImagesRequest(
        @ArraySchema(maxItems = SyncImagesRequest.MAX_TAGS, schema = @Schema(example = "v1", pattern = TagName.PATTERN))
        @NotEmpty
        List<@NotEmpty String> imageTag,

        @Schema(example = "cn-east-3", format = "region") @NotEmpty
        String remoteRegionId,

        @Schema(example = "group", maxLength = NamespaceName.MAX_LENGTH, pattern = NamespaceName.PATTERN) @NotEmpty
        String remoteNamespace,

        @Schema(example = "false", defaultValue = "false") @Nullable
        Boolean override) {
    static final int MAX_TAGS = 1000;

    /** @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NAME_INVALID} */
    SyncTarget target() {
        return new SyncTarget(remoteRegionId, new NamespaceName(remoteNamespace));
    }

    /**
     * The tags, each once.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for too many, {@link ErrorCode#TAG_INVALID}
     */
    List<TagName> tags() {
        if (imageTag.size() > MAX_TAGS) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX_TAGS + " tags");
        }
        return imageTag.stream().distinct().map(TagName::new).toList();
    }
}
