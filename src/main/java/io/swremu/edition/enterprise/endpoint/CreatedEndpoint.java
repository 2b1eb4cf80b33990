package io.swremu.edition.enterprise.endpoint;

import io.swagger.v3.oas.annotations.media.Schema;

/** Answer of CreateInstanceInternalEndpoint. */
record CreatedEndpoint(
        @Schema(example = "57ae8e6a-9d41-11f0-98fa-0255ac1001c4")
        String id) {}
