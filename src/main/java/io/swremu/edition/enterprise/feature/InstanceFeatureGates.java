package io.swremu.edition.enterprise.feature;

import io.swagger.v3.oas.annotations.media.Schema;

/** Answer of ListFeatureGates. */
record InstanceFeatureGates(
        @Schema(example = "true") boolean enableDomainName,
        @Schema(example = "true") boolean enableCombinationRetention,
        @Schema(example = "true") boolean enableArtifactScanning,
        @Schema(example = "true") boolean enableArtifactGc) {

    static InstanceFeatureGates of(InstanceFeatureProperties features) {
        return new InstanceFeatureGates(
                features.domainName(),
                features.combinationRetention(),
                features.artifactScanning(),
                features.artifactGc());
    }
}
