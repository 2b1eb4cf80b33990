package io.swremu.edition.enterprise.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Answer of ListInstanceStatistics.
 *
 * @param storageUsed bytes of the blobs that its artifacts need, each once
 * @param images image repositories
 */
record Statistics(
        @Schema(example = "38937129") @JsonProperty("storage_used")
        long storageUsed,

        @Schema(example = "2") @JsonProperty("total_namespace_count")
        long namespaces,

        @Schema(example = "7") @JsonProperty("total_image_count")
        long images,

        @Schema(example = "10000") @JsonProperty("namespace_quota")
        long namespaceQuota,

        @Schema(example = "5000") @JsonProperty("image_repo_quota")
        long imageRepoQuota,

        @Schema(example = "500") @JsonProperty("long_term_quota")
        long longTermQuota,

        @Schema(example = "1") @JsonProperty("intranet_endpoint_count")
        long intranetEndpoints,

        @Schema(example = "100") @JsonProperty("intranet_endpoint_quota")
        long intranetEndpointQuota,

        @Schema(example = "0") @JsonProperty("notify_policy_count")
        long notifyPolicies,

        @Schema(example = "5") @JsonProperty("notify_policy_quota")
        long notifyPolicyQuota,

        @Schema(example = "0") @JsonProperty("replica_policy_count")
        long replicaPolicies,

        @Schema(example = "20") @JsonProperty("replica_policy_quota")
        long replicaPolicyQuota,

        @Schema(example = "0") @JsonProperty("replica_registry_count")
        long replicaRegistries,

        @Schema(example = "2") @JsonProperty("replica_registry_quota")
        long replicaRegistryQuota,

        @Schema(example = "0") @JsonProperty("retention_policy_count")
        long retentionPolicies,

        @Schema(example = "10") @JsonProperty("retention_policy_quota")
        long retentionPolicyQuota,

        @Schema(example = "0") @JsonProperty("sign_policy_count")
        long signPolicies,

        @Schema(example = "10") @JsonProperty("sign_policy_quota")
        long signPolicyQuota) {}
