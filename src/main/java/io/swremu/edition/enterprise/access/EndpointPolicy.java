package io.swremu.edition.enterprise.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.instance.PublicAccess;
import java.util.List;

/** Answer of ShowInstanceEndpointPolicy. */
record EndpointPolicy(
        @Schema(example = "Enable") PublicAccess status,
        @JsonProperty("ip_list") List<IpInfo> ipList) {}
