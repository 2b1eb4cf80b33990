package io.swremu.edition.enterprise.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceLtCredentials.
 *
 * @param total on all pages
 */
record CredentialList(
        @JsonProperty("auth_tokens") List<CredentialView> authTokens,
        @Schema(example = "1") long total) {}
