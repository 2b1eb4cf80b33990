package io.swremu.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Body of UpdateRepo, for the OpenAPI document: the operation takes the same fields in a form or the query. */
record UpdateRepoRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "true") @JsonProperty("is_public")
        boolean isPublic,

        @Schema(example = "linux") String category,
        @Schema(example = "test") String description) {}
