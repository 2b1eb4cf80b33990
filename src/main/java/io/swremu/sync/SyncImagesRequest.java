package io.swremu.sync;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.namespace.NamespaceName;
import io.swremu.tag.TagName;
import io.swremu.web.ErrorCode;
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
        @ArraySchema(schema = @Schema(example = "v1")) @NotEmpty
        List<@NotEmpty String> imageTag,

        @Schema(example = "cn-east-3") @NotEmpty String remoteRegionId,
        @Schema(example = "group") @NotEmpty String remoteNamespace,
        @Schema(example = "false") @Nullable Boolean override) {
    private static final int MOST_TAGS = 1000;

    /** @throws io.swremu.web.SwrException {@link ErrorCode#NAMESPACE_NAME_INVALID} */
    SyncTarget target() {
        return new SyncTarget(remoteRegionId, new NamespaceName(remoteNamespace));
    }

    /**
     * The tags, each once.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#PARAMETER_INVALID} for too many, {@link ErrorCode#TAG_INVALID}
     */
    List<TagName> tags() {
        if (imageTag.size() > MOST_TAGS) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MOST_TAGS + " tags");
        }
        return imageTag.stream().distinct().map(TagName::new).toList();
    }
}
