package io.swremu.edition.shared.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Answer of ShowShareFeatureGates: true is what this server has.
 *
 * @param experience the experience centre
 * @param hssService host security
 * @param imageScan scanning of images
 * @param sm3 the Chinese algorithms
 * @param imageSync synchronization between regions
 * @param cciService triggers for container instances
 * @param imageLabel labels on images
 * @param pipeline pipelines
 * @param authorizationToken the enhanced docker login
 * @param resource the page of resources
 * @param listV3 the lists of version 3
 * @param imageQuota a limit on image repositories
 */
record FeatureGates(
        @Schema(example = "false") @JsonProperty("enable_experience")
        boolean experience,

        @Schema(example = "false") @JsonProperty("enable_hss_service")
        boolean hssService,

        @Schema(example = "false") @JsonProperty("enable_image_scan")
        boolean imageScan,

        @Schema(example = "false") @JsonProperty("enable_sm3")
        boolean sm3,

        @Schema(example = "true") @JsonProperty("enable_image_sync")
        boolean imageSync,

        @Schema(example = "true") @JsonProperty("enable_cci_service")
        boolean cciService,

        @Schema(example = "false") @JsonProperty("enable_image_label")
        boolean imageLabel,

        @Schema(example = "false") @JsonProperty("enable_pipeline")
        boolean pipeline,

        @Schema(example = "true") @JsonProperty("enable_authorization_token")
        boolean authorizationToken,

        @Schema(example = "false") @JsonProperty("enable_resource")
        boolean resource,

        @Schema(example = "true") @JsonProperty("enable_list_v3")
        boolean listV3,

        @Schema(example = "false") @JsonProperty("enable_image_quota")
        boolean imageQuota) {

    /**
     * The features of this server.
     *
     * @param imageQuota whether the number of image repositories is limited
     */
    static FeatureGates of(boolean imageQuota) {
        return new FeatureGates(false, false, false, false, true, true, false, false, true, false, true, imageQuota);
    }
}
