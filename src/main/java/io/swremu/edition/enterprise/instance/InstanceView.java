package io.swremu.edition.enterprise.instance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An instance as clients see it. The service sends three fields that no SDK has: project_name, obs_in_resaccount, mirror_address. */
record InstanceView(
        @Schema(example = "729c5ab5-826f-11f0-98fa-0255ac1001c4")
        String id,

        @Schema(example = "test-1") String name,
        @Schema(examples = "") String description,

        @Schema(example = "62e9c1d4-0f2c-4f8b-b3a5-1a2b3c4d5e6f") @JsonProperty("vpc_id")
        String vpcId,

        @Schema(example = "vpc-62e9") @JsonProperty("vpc_name")
        String vpcName,

        @Schema(example = "192.168.0.0/16") @JsonProperty("vpc_cidr")
        String vpcCidr,

        @Schema(example = "bda6a1b2-5d21-4cf0-9c5e-aa21b35c9d10") @JsonProperty("subnet_id")
        String subnetId,

        @Schema(example = "subnet-bda6") @JsonProperty("subnet_name")
        String subnetName,

        @Schema(example = "192.168.0.0/24") @JsonProperty("subnet_cidr")
        String subnetCidr,

        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716") @JsonProperty("project_id")
        String projectId,

        @Schema(examples = "") @JsonProperty("order_id") String orderId,

        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716") @JsonProperty("product_id")
        String productId,

        @Schema(example = "cn-north-4") @JsonProperty("project_name")
        String projectName,

        @Schema(example = "swr.ee.professional") String spec,
        @Schema(example = "26.6.0") String version,

        @Schema(example = "swr-ee-729c5ab5-826f-11f0-98fa-0255ac1001c4-registry") @JsonProperty("obs_bucket_name")
        String obsBucketName,

        @Schema(example = "false") @JsonProperty("obs_in_resaccount")
        boolean obsInResaccount,

        @Schema(example = "postPaid", allowableValues = "postPaid") @JsonProperty("charge_mode")
        String chargeMode,

        @Schema(example = "localhost:5080/test-1-wzr35j", description = "What stands before /namespace/repository")
        @JsonProperty("access_address")
        String accessAddress,

        @Schema(example = "localhost:5080/test-1-wzr35j-mirror") @JsonProperty("mirror_address")
        String mirrorAddress,

        @Schema(example = "0") @JsonProperty("enterprise_project_id")
        String enterpriseProjectId,

        @Schema(example = "2025-08-26T11:26:02.435223Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2026-01-05T01:04:36.576508Z") @JsonProperty("updated_at")
        Instant updatedAt,

        @Schema(example = "0001-01-01T00:00:00Z", description = "Never") @JsonProperty("expires_at")
        String expiresAt,

        @Schema(example = "Running") InstanceStatus status,

        @Schema(example = "false") @JsonProperty("user_def_obs")
        boolean userDefObs,

        @Schema(example = "11f8a0b1-c2d3-4e5f-9a6b-7c8d9e0f1a2b") @JsonProperty("vpcep_service_id")
        String vpcepServiceId) {
    private static final String NEVER = "0001-01-01T00:00:00Z";

    static InstanceView of(Instance instance, String version, String address, String mirror) {
        InstanceOrder ordered = instance.ordered();
        var network = new Network(ordered.vpcId(), ordered.subnetId());
        boolean ownBucket = !ordered.obsBucketName().isEmpty();
        return new InstanceView(
                instance.id(),
                instance.name(),
                ordered.description(),
                ordered.vpcId(),
                network.vpcName(),
                network.vpcCidr(),
                ordered.subnetId(),
                network.subnetName(),
                network.subnetCidr(),
                ordered.vpcProjectId(),
                "",
                instance.projectId(),
                instance.region(),
                ordered.spec(),
                version,
                ownBucket ? ordered.obsBucketName() : "swr-ee-" + instance.id() + "-registry",
                false,
                ordered.chargeMode(),
                address,
                mirror,
                ordered.enterpriseProjectId(),
                instance.createdAt(),
                instance.updatedAt(),
                NEVER,
                instance.status(),
                ownBucket,
                instance.vpcepServiceId());
    }
}
