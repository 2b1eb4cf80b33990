package io.swremu.edition.shared.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.access.UserAuth;
import java.util.List;

/**
 * Answer of ShowNamespaceAuth.
 *
 * @param id of the organization
 * @param selfAuth the caller with the effective level
 * @param othersAuths despite its name all entries, the caller's own included
 */
record NamespaceAuthView(
        @Schema(example = "7") long id,
        @Schema(example = "group") String name,

        @Schema(example = "test") @JsonProperty("creator_name")
        String creatorName,

        @JsonProperty("self_auth") UserAuth selfAuth,
        @JsonProperty("others_auths") List<UserAuth> othersAuths) {}
