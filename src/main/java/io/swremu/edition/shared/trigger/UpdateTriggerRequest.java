package io.swremu.edition.shared.trigger;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Body of UpdateTrigger: nothing else of a trigger can be changed. */
record UpdateTriggerRequest(
        @Schema(
                example = "false",
                implementation = String.class,
                allowableValues = {"true", "false"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        JsonNode enable) {}
