package io.swremu.edition.enterprise.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Body of UpdateInstanceEndpointPolicy.
 *
 * @param ipList the whole new list, at most 1,000 entries; empty: from everywhere
 */
@Schema(name = "UpdateWhiteListRequestBody")
record AllowListRequest(
        @JsonProperty("ip_list") @NotNull @Size(max = AllowListRequest.MAX)
        List<@NotNull @Valid IpInfo> ipList) {
    static final int MAX = 1000;
}
