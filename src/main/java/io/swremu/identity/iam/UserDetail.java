package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.identity.directory.AccountUser;
import io.swremu.platform.time.Times;

/** A user with what the newer operation adds; unknown texts are empty. */
record UserDetail(
        @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
        String id,

        @Schema(example = "test") String name,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "true") boolean enabled,
        @Schema(examples = "") String description,

        @Schema(examples = "") @JsonProperty("password_expires_at")
        String passwordExpiresAt,

        @Schema(example = "true") @JsonProperty("pwd_status")
        boolean pwdStatus,

        @Schema(examples = "") String email,
        @Schema(examples = "") String areacode,
        @Schema(examples = "") String phone,

        @Schema(example = "default") @JsonProperty("access_mode")
        String accessMode,

        @Schema(example = "Middle") @JsonProperty("pwd_strength")
        String pwdStrength,

        @Schema(example = "2026-11-24 08:30:00.000000") @JsonProperty("create_time")
        String createTime,

        @Schema(examples = "") @JsonProperty("update_time") String updateTime,

        @Schema(examples = "") @JsonProperty("last_login_time")
        String lastLoginTime,

        @Schema(examples = "") @JsonProperty("xuser_id") String xuserId,

        @Schema(examples = "") @JsonProperty("xuser_type") String xuserType,

        @Schema(example = "true") @JsonProperty("is_domain_owner")
        boolean isDomainOwner,

        Links links) {

    static UserDetail of(AccountUser user) {
        var identity = user.identity();
        var profile = user.profile();
        return new UserDetail(
                identity.userId(),
                identity.userName(),
                identity.domainId(),
                profile.enabled(),
                profile.description(),
                "",
                profile.passwordReset(),
                profile.email(),
                profile.areaCode(),
                profile.phone(),
                profile.accessMode(),
                profile.passwordStrength(),
                Times.SPACED.format(user.createdAt()),
                "",
                "",
                profile.externalId(),
                profile.externalType(),
                identity.administrator(),
                Links.self("/v3.0/OS-USER/users/" + identity.userId()));
    }
}
