package io.swremu.iam.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.iam.AccountDirectory;
import io.swremu.iam.Authenticated;
import io.swremu.iam.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows users of the caller's account: all to the administrator, to others themselves. */
@RestController
@Tag(name = "IAM")
class UserController {
    private final AccountDirectory directory;

    UserController(AccountDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/v3/users")
    @Operation(operationId = "KeystoneListUsers", summary = "Lists the users of the caller's account")
    @IamRefuses(HttpStatus.BAD_REQUEST)
    UserList list(
            @Parameter(hidden = true) Authenticated caller,
            @Parameter(description = "Exact name of a user") @RequestParam(required = false) @Nullable String name,
            @Parameter(description = "Id of the account; another than the own finds nothing")
                    @RequestParam(name = "domain_id", required = false)
                    @Nullable
                    String domainId,
            @Parameter(description = "true finds all, false none") @RequestParam(required = false) @Nullable
                    Boolean enabled) {
        var users = directory.users(caller.user()).stream()
                .filter(user -> name == null || name.equals(user.userName()))
                .filter(user -> domainId == null || domainId.equals(user.domainId()))
                .filter(user -> enabled == null || enabled)
                .map(UserView::of)
                .toList();
        return new UserList(users, Links.self("/v3/users"));
    }

    @GetMapping("/v3/users/{user_id}")
    @Operation(operationId = "KeystoneShowUser", summary = "Shows a user")
    @IamRefuses(HttpStatus.NOT_FOUND)
    UserAnswer show(@Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        return new UserAnswer(UserView.of(find(caller, userId)));
    }

    @GetMapping("/v3.0/OS-USER/users/{user_id}")
    @Operation(operationId = "ShowUser", summary = "Shows a user with contact and access mode")
    @IamRefuses(HttpStatus.NOT_FOUND)
    DetailAnswer showDetail(@Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        Identity user = find(caller, userId);
        String createdAt =
                IamTime.text(directory.createdAt(user)).replace('T', ' ').replace("Z", "");
        return new DetailAnswer(new UserDetail(
                user.userId(),
                user.userName(),
                user.domainId(),
                true,
                "",
                "",
                true,
                "",
                "",
                "",
                "default",
                "Strong",
                createdAt,
                "",
                "",
                "",
                "",
                user.administrator(),
                Links.self("/v3.0/OS-USER/users/" + user.userId())));
    }

    private Identity find(Authenticated caller, String userId) {
        return directory
                .user(caller.user(), userId)
                .orElseThrow(() -> IamException.notFound("Could not find user: " + userId + "."));
    }

    /** Answer of the user list. */
    record UserList(List<UserView> users, Links links) {}

    /** Answer of KeystoneShowUser. */
    record UserAnswer(UserView user) {}

    /** A user. @param pwdStatus true: the password need not be changed */
    record UserView(
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

            Links links) {

        static UserView of(Identity user) {
            return new UserView(
                    user.userId(),
                    user.userName(),
                    user.domainId(),
                    true,
                    "",
                    "",
                    true,
                    Links.self("/v3/users/" + user.userId()));
        }
    }

    /** Answer of ShowUser. */
    record DetailAnswer(UserDetail user) {}

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

            @Schema(example = "Strong") @JsonProperty("pwd_strength")
            String pwdStrength,

            @Schema(example = "2026-11-24 08:30:00.000000") @JsonProperty("create_time")
            String createTime,

            @Schema(examples = "") @JsonProperty("update_time")
            String updateTime,

            @Schema(examples = "") @JsonProperty("last_login_time")
            String lastLoginTime,

            @Schema(examples = "") @JsonProperty("xuser_id") String xuserId,

            @Schema(examples = "") @JsonProperty("xuser_type")
            String xuserType,

            @Schema(example = "true") @JsonProperty("is_domain_owner")
            boolean isDomainOwner,

            Links links) {}
}
