package io.swremu.identity.iam;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is.
 *
 * @param next always null: clients ask for another page when it is not
 */
record Links(
        @Schema(example = "/v3/auth/projects") String self,
        @Schema(types = {"string", "null"}) @Nullable String next,
        @Schema(types = {"string", "null"}) @Nullable String previous) {
    static Links self(String path) {
        return new Links(path, null, null);
    }
}
