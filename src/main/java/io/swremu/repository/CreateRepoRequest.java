package io.swremu.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Body of CreateRepo, for the OpenAPI document: the operation takes the same fields in a form or the query. */
record CreateRepoRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "test")
        String repository,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "false") @JsonProperty("is_public")
        boolean isPublic,

        @Schema(example = "linux") String category,
        @Schema(example = "test") String description) {}
