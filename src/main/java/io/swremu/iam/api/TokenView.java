package io.swremu.iam.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.iam.Identity;
import io.swremu.iam.TokenService.Grantee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of the operations that issue and show tokens; the token itself is in a header. */
record TokenView(Body token) {

    static TokenView of(Grantee token) {
        Identity user = token.user();
        var domain = new Domain(user.domainId(), user.domainName());
        return new TokenView(new Body(
                IamTime.text(token.expiresAt()),
                IamTime.text(token.issuedAt()),
                List.of(token.method()),
                List.of(),
                List.of(new Role("0", user.administrator() ? "te_admin" : "te_agency")),
                token.project()
                        .map(project -> new ProjectOfToken(project.id(), project.region(), domain))
                        .orElse(null),
                token.project().isPresent() ? null : domain,
                new UserOfToken(user.userId(), user.userName(), domain, "")));
    }

    /**
     * What the token is.
     *
     * @param catalog empty: clients are told where the services are
     * @param project present if the token is for one
     * @param domain present if the token is for the whole account
     */
    record Body(
            @Schema(example = "2026-11-25T08:30:00.000000Z") @JsonProperty("expires_at")
            String expiresAt,

            @Schema(example = "2026-11-24T08:30:00.000000Z") @JsonProperty("issued_at")
            String issuedAt,

            List<String> methods,
            List<String> catalog,
            List<Role> roles,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProjectOfToken project,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Domain domain,

            UserOfToken user) {}

    /** A role of the user. */
    record Role(String id, String name) {}

    /** The project the token is for. */
    record ProjectOfToken(String id, String name, Domain domain) {}

    /** An account. */
    record Domain(String id, String name) {}

    /** The user the token is of. */
    record UserOfToken(
            String id,
            String name,
            Domain domain,
            @JsonProperty("password_expires_at") String passwordExpiresAt) {}
}
