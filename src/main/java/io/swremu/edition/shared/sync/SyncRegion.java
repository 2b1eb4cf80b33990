package io.swremu.edition.shared.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** An item of ListSyncRegions. */
@Schema(name = "RegionInfo")
record SyncRegion(
        @Schema(example = "cn-east-3") @JsonProperty("regionID")
        String regionId) {}
