package io.swremu.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.namespace.NamespaceName;
import io.swremu.web.ErrorCode;
import io.swremu.web.RequestFields;

/** Body of DeleteImageSyncRepo, for the OpenAPI document: the operation takes the same fields in the query. */
@Schema(name = "DeleteImageSyncRepoRequestBody")
record SyncRuleTarget(
        @Schema(example = "cn-east-3", requiredMode = Schema.RequiredMode.REQUIRED)
        String remoteRegionId,

        @Schema(example = "group", requiredMode = Schema.RequiredMode.REQUIRED)
        String remoteNamespace) {

    /** The target that a request names. @throws io.swremu.web.SwrException {@link ErrorCode#PARAMETER_MISSING} */
    static SyncTarget of(RequestFields fields) {
        return new SyncTarget(
                mandatory(fields, "remoteRegionId"), new NamespaceName(mandatory(fields, "remoteNamespace")));
    }

    private static String mandatory(RequestFields fields, String name) {
        return fields.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ErrorCode.PARAMETER_MISSING.toException(name));
    }
}
