package io.swremu.edition.shared.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of CreateRepo, for the OpenAPI document: the operation takes the same fields in a form or the query. */
record CreateRepoRequest(
        @Schema(
                example = "test",
                minLength = 1,
                maxLength = RepositoryName.MAX_LENGTH,
                pattern = RepositoryName.PATTERN)
        String repository,

        @Schema(example = "false") @JsonProperty("is_public")
        boolean isPublic,

        @Nullable Category category,

        @Schema(example = "test", maxLength = Description.MAX_LENGTH) @Nullable
        String description) {}
