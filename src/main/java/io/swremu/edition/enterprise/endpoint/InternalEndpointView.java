package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.instance.Network;
import java.time.Instant;

/** An internal endpoint as clients see it. */
@Schema(name = "InternalEndpoint")
record InternalEndpointView(
        @Schema(example = "57ae8e6a-9d41-11f0-98fa-0255ac1001c4")
        String id,

        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7") @JsonProperty("vpcep_endpoint_id")
        String vpcepEndpointId,

        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716") @JsonProperty("project_id")
        String projectId,

        @Schema(example = "cn-north-4") @JsonProperty("project_name")
        String projectName,

        @Schema(example = "62e9c1d4-0f2c-4f8b-b3a5-1a2b3c4d5e6f") @JsonProperty("vpc_id")
        String vpcId,

        @Schema(example = "vpc-62e9") @JsonProperty("vpc_name")
        String vpcName,

        @Schema(example = "192.168.0.0/16") @JsonProperty("vpc_cidr")
        String vpcCidr,

        @Schema(example = "0a1b2c3d-5d21-4cf0-9c5e-aa21b35c9d10") @JsonProperty("subnet_id")
        String subnetId,

        @Schema(example = "subnet-0a1b") @JsonProperty("subnet_name")
        String subnetName,

        @Schema(example = "192.168.0.0/24") @JsonProperty("subnet_cidr")
        String subnetCidr,

        @Schema(example = "192.168.0.3") @JsonProperty("endpoint_ip")
        String endpointIp,

        @Schema(example = "for the build machines") String description,
        @Schema(example = "Running") EndpointStatus status,
        @Schema(examples = "") @JsonProperty("status_text") String statusText,

        @Schema(example = "2026-03-04T05:06:07.08091Z") @JsonProperty("created_at")
        Instant createdAt) {

    static InternalEndpointView of(InternalEndpoint endpoint, String region) {
        Network network = endpoint.network();
        return new InternalEndpointView(
                endpoint.id(),
                endpoint.vpcepEndpointId(),
                endpoint.projectId(),
                region,
                network.vpcId(),
                network.vpcName(),
                network.vpcCidr(),
                network.subnetId(),
                network.subnetName(),
                network.subnetCidr(),
                endpoint.address(),
                endpoint.description(),
                endpoint.status(),
                "",
                endpoint.createdAt());
    }
}
