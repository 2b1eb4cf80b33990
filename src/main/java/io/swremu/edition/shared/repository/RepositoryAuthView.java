package io.swremu.edition.shared.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.access.UserAuth;
import java.util.List;

/**
 * Answer of ShowUserRepositoryAuth.
 *
 * @param id of the repository
 * @param name of the repository, with {@code /}
 * @param selfAuth the caller with the effective level
 * @param othersAuths the entries of the repository itself; those of its organization are not repeated
 */
record RepositoryAuthView(
        @Schema(example = "379367") long id,
        @Schema(example = "test") String name,
        @JsonProperty("self_auth") UserAuth selfAuth,
        @JsonProperty("others_auths") List<UserAuth> othersAuths) {}
