package io.swremu.iam.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.iam.AccountDirectory;
import io.swremu.iam.Authenticated;
import io.swremu.iam.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    UserList list(
            @Parameter(hidden = true) Authenticated caller,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(name = "domain_id", required = false) @Nullable String domainId,
            @RequestParam(required = false) @Nullable Boolean enabled) {
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
    UserAnswer show(@Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        return new UserAnswer(UserView.of(find(caller, userId)));
    }

    @GetMapping("/v3.0/OS-USER/users/{user_id}")
    @Operation(operationId = "ShowUser", summary = "Shows a user with contact and access mode")
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
            String id,
            String name,
            @JsonProperty("domain_id") String domainId,
            boolean enabled,
            String description,
            @JsonProperty("password_expires_at") String passwordExpiresAt,
            @JsonProperty("pwd_status") boolean pwdStatus,
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
            String id,
            String name,
            @JsonProperty("domain_id") String domainId,
            boolean enabled,
            String description,
            @JsonProperty("password_expires_at") String passwordExpiresAt,
            @JsonProperty("pwd_status") boolean pwdStatus,
            String email,
            String areacode,
            String phone,
            @JsonProperty("access_mode") String accessMode,
            @JsonProperty("pwd_strength") String pwdStrength,
            @JsonProperty("create_time") String createTime,
            @JsonProperty("update_time") String updateTime,
            @JsonProperty("last_login_time") String lastLoginTime,
            @JsonProperty("xuser_id") String xuserId,
            @JsonProperty("xuser_type") String xuserType,
            @JsonProperty("is_domain_owner") boolean isDomainOwner,
            Links links) {}
}
