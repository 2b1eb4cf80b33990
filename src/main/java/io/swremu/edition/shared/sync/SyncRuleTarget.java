package io.swremu.edition.shared.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.platform.web.RequestFields;
import jakarta.validation.constraints.NotEmpty;

/** What DeleteImageSyncRepo takes: a body, or the same fields in the query. */
@Schema(name = "DeleteImageSyncRepoRequestBody")
record SyncRuleTarget(
        @Schema(example = "cn-east-3", format = "region") @NotEmpty
        String remoteRegionId,

        @Schema(example = "group", maxLength = NamespaceName.MAX_LENGTH, pattern = NamespaceName.PATTERN) @NotEmpty
        String remoteNamespace) {

    /** The fields of a request; what is absent is empty. */
    static SyncRuleTarget of(RequestFields fields) {
        return new SyncRuleTarget(
                fields.text("remoteRegionId").orElse(""),
                fields.text("remoteNamespace").orElse(""));
    }

    /**
     * Where images go.
     *
     * @throws io.swremu.platform.error.SwrException what {@link SyncTarget#of} throws
     */
    SyncTarget target() {
        return SyncTarget.of(remoteRegionId, remoteNamespace);
    }
}
