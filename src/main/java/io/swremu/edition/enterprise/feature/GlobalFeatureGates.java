package io.swremu.edition.enterprise.feature;

import io.swagger.v3.oas.annotations.media.Schema;

/** Answer of ListGlobalFeatureGates. */
record GlobalFeatureGates(
        @Schema(example = "true") boolean enableUserDefObs,
        @Schema(example = "true") boolean enableEnterprise,
        @Schema(example = "true") boolean cerAvailable,
        @Schema(example = "true") boolean enableIntranetAccessSwitch) {

    static GlobalFeatureGates of(InstanceFeatureProperties features) {
        return new GlobalFeatureGates(
                features.userDefObs(), features.enterprise(), features.cerAvailable(), features.intranetAccessSwitch());
    }
}
