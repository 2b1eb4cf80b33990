package io.swremu.edition.shared.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.repository.ImageRepository;
import java.time.Instant;

/** An item of ListImageAutoSyncReposDetails. */
@Schema(name = "SyncRepo")
record SyncRuleView(
        @Schema(example = "71") long id,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domainID")
        String domainId,

        @Schema(example = "test") String domainName,
        @Schema(example = "group") String namespace,
        @Schema(example = "test") String repoName,
        @Schema(example = "cn-east-3") String remoteRegionId,
        @Schema(example = "group") String remoteNamespace,
        @Schema(example = "true") boolean syncAuto,
        @Schema(example = "false") boolean override,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant createdAt,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant updatedAt) {

    static SyncRuleView of(SyncRule rule, ImageRepository repository) {
        return new SyncRuleView(
                rule.id(),
                repository.domainId(),
                repository.domainName(),
                repository.namespaceName(),
                repository.name(),
                rule.remoteRegion(),
                rule.remoteNamespace(),
                rule.isAutomatic(),
                rule.overridesTags(),
                rule.createdAt(),
                rule.updatedAt());
    }
}
