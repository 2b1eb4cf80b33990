package io.swremu.edition.enterprise.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Answer of ListInstanceLtCredentials.
 *
 * @param total on all pages
 */
record CredentialList(
        @JsonProperty("auth_tokens") List<CredentialView> authTokens,
        long total) {}
