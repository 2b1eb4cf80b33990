package io.swremu.edition.shared.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of UpdateRepo, for the OpenAPI document: the operation takes the same fields in a form or the query. */
record UpdateRepoRequest(
        @Schema(example = "true") @JsonProperty("is_public") boolean isPublic,

        @Nullable Category category,

        @Schema(example = "test", maxLength = Description.MAX_LENGTH) @Nullable
        String description) {}
