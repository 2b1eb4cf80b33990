package io.swremu.edition.enterprise.repository;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Body of UpdateInstanceRepository. */
record UpdateInstanceRepositoryRequest(
        @Schema(example = "The shop", maxLength = 1000) @NotNull
        String description) {}
