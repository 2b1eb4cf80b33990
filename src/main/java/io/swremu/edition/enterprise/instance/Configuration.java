package io.swremu.edition.enterprise.instance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of an instance: the answer of ShowInstanceConfiguration, and the body of UpdateInstanceConfiguration.
 *
 * @param anonymousAccess whether public namespaces may be pulled from without a login
 */
record Configuration(
        @Schema(example = "false", requiredMode = Schema.RequiredMode.REQUIRED)
        @JsonProperty("anonymous_access")
        @NotNull
        @Nullable
        Boolean anonymousAccess) {}
