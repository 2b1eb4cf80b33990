package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.identity.credential.TokenService.Grantee;
import io.swremu.identity.directory.Identity;
import io.swremu.platform.time.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of the operations that issue and show tokens; the token itself is in a header. */
record TokenView(Body token) {

    /**
     * What a token stands for.
     *
     * @param catalog where the services are; null: the client does not ask for it
     */
    static TokenView of(Grantee token, @Nullable List<Catalog.Service> catalog) {
        Identity user = token.user();
        var domain = new Domain(user.domainId(), user.domainName());
        return new TokenView(new Body(
                Times.MICROSECONDS.format(token.expiresAt()),
                Times.MICROSECONDS.format(token.issuedAt()),
                List.of(token.method()),
                catalog,
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
     * @param catalog where the services are; absent if the client does not ask for it
     * @param project present if the token is for one
     * @param domain present if the token is for the whole account
     */
    record Body(
            @Schema(example = "2026-11-25T08:30:00.000000Z") @JsonProperty("expires_at")
            String expiresAt,

            @Schema(example = "2026-11-24T08:30:00.000000Z") @JsonProperty("issued_at")
            String issuedAt,

            @Schema(example = "[\"password\"]") List<String> methods,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Catalog.Service> catalog,

            List<Role> roles,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProjectOfToken project,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Domain domain,

            UserOfToken user) {}

    /** A role of the user. */
    record Role(
            @Schema(example = "0") String id,
            @Schema(example = "te_admin") String name) {}

    /** The project the token is for. */
    record ProjectOfToken(
            @Schema(example = "5b7f1d20c3e84a6f9d0e2c4b6a8f1e3d")
            String id,

            @Schema(example = "cn-north-4") String name,
            Domain domain) {}

    /** An account. */
    record Domain(
            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0")
            String id,

            @Schema(example = "test") String name) {}

    /** The user the token is of. */
    record UserOfToken(
            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
            String id,

            @Schema(example = "test") String name,
            Domain domain,

            @Schema(examples = "") @JsonProperty("password_expires_at")
            String passwordExpiresAt) {}
}
