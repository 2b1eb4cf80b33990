package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Answer of ShowInstanceArtifactAddition. */
record BuildHistoryList(
        @JsonProperty("build_histories") List<BuildHistory> buildHistories,
        @Schema(example = "1") int total) {

    static BuildHistoryList of(List<BuildHistory> steps) {
        return new BuildHistoryList(steps, steps.size());
    }
}
