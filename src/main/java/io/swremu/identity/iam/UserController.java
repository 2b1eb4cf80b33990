package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.directory.AccountUser;
import io.swremu.identity.directory.UserService;
import io.swremu.identity.directory.UserSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users of the caller's account, as Keystone shows them: all to the administrator, to others themselves. */
@RestController
@RequestMapping("/v3/users")
@Tag(name = "IAM")
class UserController {
    private final UserService users;
    private final UserChecks checks;

    UserController(UserService users, UserChecks checks) {
        this.users = users;
        this.checks = checks;
    }

    @GetMapping
    @Operation(operationId = "KeystoneListUsers", summary = "Lists the users of the caller's account")
    @IamRefuses(HttpStatus.BAD_REQUEST)
    UserList list(
            @Parameter(hidden = true) Authenticated caller,
            @Parameter(description = "Exact name of a user") @RequestParam(required = false) @Nullable String name,
            @Parameter(description = "Id of the account; another than the own finds nothing")
                    @RequestParam(name = "domain_id", required = false)
                    @Nullable
                    String domainId,
            @Parameter(description = "true finds those who may sign in, false the others")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean enabled) {
        boolean own = domainId == null || domainId.equals(caller.user().domainId());
        List<AccountUser> found = own ? users.list(caller.user(), name, enabled) : List.of();
        return new UserList(found.stream().map(UserView::of).toList(), Links.self("/v3/users"));
    }

    @GetMapping("/{user_id}")
    @Operation(operationId = "KeystoneShowUser", summary = "Shows a user")
    @IamRefuses(HttpStatus.NOT_FOUND)
    UserAnswer show(@Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        return new UserAnswer(UserView.of(UserChecks.found(users.find(caller.user(), userId), userId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "KeystoneCreateUser", summary = "Creates a user of the caller's account")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.CONFLICT})
    UserAnswer create(@Parameter(hidden = true) Authenticated caller, @Valid @RequestBody Request request) {
        Wanted wanted = request.user();
        checks.requireOwnAccount(wanted.domainId(), caller.user());
        String name = UserChecks.required(wanted.name());
        return new UserAnswer(UserView.of(users.create(caller.user(), name, wanted.settings())));
    }

    @PatchMapping("/{user_id}")
    @Operation(operationId = "KeystoneUpdateUserByAdmin", summary = "Changes a user")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.CONFLICT})
    UserAnswer update(
            @Parameter(hidden = true) Authenticated caller,
            @PathVariable("user_id") String userId,
            @Valid @RequestBody Request request) {
        Wanted wanted = request.user();
        checks.requireOwnAccount(wanted.domainId(), caller.user());
        var changed = users.change(caller.user(), userId, wanted.settings());
        return new UserAnswer(UserView.of(UserChecks.found(changed, userId)));
    }

    @DeleteMapping("/{user_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "KeystoneDeleteUser", summary = "Deletes a user with all keys and tokens")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND})
    void delete(@Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        if (!users.delete(caller.user(), userId)) {
            throw UserChecks.notFound(userId);
        }
    }

    /** Body of KeystoneCreateUser and KeystoneUpdateUserByAdmin. */
    record Request(@NotNull @Valid Wanted user) {}

    /** What Keystone's operations set; what an update leaves out stays. */
    record Wanted(
            @Schema(example = "bob") @Nullable String name,

            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id") @Nullable
            String domainId,

            @Schema(example = "password12345!") @Nullable String password,
            @Schema(example = "true") @Nullable Boolean enabled,
            @Schema(example = "for tests") @Nullable String description,

            @Schema(example = "true") @JsonProperty("pwd_status") @Nullable
            Boolean passwordReset) {
        UserSettings settings() {
            return new UserSettings(
                    name, password, null, null, null, description, enabled, passwordReset, null, null, null);
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    /** Answer of the user list. */
    record UserList(List<UserView> users, Links links) {}

    /** Answer with a user. */
    record UserAnswer(UserView user) {}

    /**
     * A user as Keystone shows it.
     *
     * @param pwdStatus whether the password has to be changed at the first login to the console
     */
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

        static UserView of(AccountUser user) {
            return new UserView(
                    user.identity().userId(),
                    user.identity().userName(),
                    user.identity().domainId(),
                    user.profile().enabled(),
                    user.profile().description(),
                    "",
                    user.profile().passwordReset(),
                    Links.self("/v3/users/" + user.identity().userId()));
        }
    }
}
