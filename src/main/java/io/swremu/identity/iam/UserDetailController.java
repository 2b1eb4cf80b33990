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
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The newer operations on users, which know contact data and the protection of logins; the Terraform provider's. */
@RestController
@RequestMapping("/v3.0/OS-USER/users")
@Tag(name = "IAM")
class UserDetailController {
    private final UserService users;
    private final UserChecks checks;

    UserDetailController(UserService users, UserChecks checks) {
        this.users = users;
        this.checks = checks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateUser", summary = "Creates a user of the caller's account")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.CONFLICT})
    Answer create(@Parameter(hidden = true) Authenticated caller, @Valid @RequestBody Request request) {
        Wanted wanted = request.user();
        String name = UserChecks.required(wanted.name());
        checks.requireOwnAccount(UserChecks.required(wanted.domainId()), caller.user());
        return new Answer(UserDetail.of(users.create(caller.user(), name, wanted.settings())));
    }

    @GetMapping("/{user_id}")
    @Operation(operationId = "ShowUser", summary = "Shows a user with contact and access mode")
    @IamRefuses(HttpStatus.NOT_FOUND)
    Answer show(@Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        return new Answer(UserDetail.of(UserChecks.found(users.find(caller.user(), userId), userId)));
    }

    @PutMapping("/{user_id}")
    @Operation(operationId = "UpdateUser", summary = "Changes a user; what is left out stays")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.CONFLICT})
    Answer update(
            @Parameter(hidden = true) Authenticated caller,
            @PathVariable("user_id") String userId,
            @Valid @RequestBody Request request) {
        var changed = users.change(caller.user(), userId, request.user().settings());
        return new Answer(UserDetail.of(UserChecks.found(changed, userId)));
    }

    @GetMapping("/{user_id}/login-protect")
    @Operation(
            operationId = "ShowUserLoginProtect",
            summary = "Shows whether the console asks a user for a second factor")
    @IamRefuses(HttpStatus.NOT_FOUND)
    ProtectAnswer showLoginProtect(
            @Parameter(hidden = true) Authenticated caller, @PathVariable("user_id") String userId) {
        return ProtectAnswer.of(UserChecks.found(users.find(caller.user(), userId), userId));
    }

    @PutMapping("/{user_id}/login-protect")
    @Operation(operationId = "UpdateLoginProtect", summary = "Sets whether the console asks a user for a second factor")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND})
    ProtectAnswer updateLoginProtect(
            @Parameter(hidden = true) Authenticated caller,
            @PathVariable("user_id") String userId,
            @Valid @RequestBody ProtectRequest request) {
        var wanted = request.protect();
        var changed = users.protectLogin(caller.user(), userId, wanted.enabled(), wanted.method());
        return ProtectAnswer.of(UserChecks.found(changed, userId));
    }

    /** Body of CreateUser and UpdateUser. */
    record Request(@NotNull @Valid Wanted user) {}

    /** What a user shall be; what an update leaves out stays. */
    record Wanted(
            @Schema(example = "bob") @Nullable String name,

            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id") @Nullable
            String domainId,

            @Schema(example = "password12345!") @Nullable String password,
            @Schema(example = "bob@example.com") @Nullable String email,
            @Schema(example = "0086") @Nullable String areacode,
            @Schema(example = "12345678910") @Nullable String phone,
            @Schema(example = "true") @Nullable Boolean enabled,

            @Schema(example = "true") @JsonProperty("pwd_status") @Nullable
            Boolean passwordReset,

            @Schema(example = "default") @JsonProperty("access_mode") @Nullable
            String accessMode,

            @Schema(example = "4711") @JsonProperty("xuser_id") @Nullable
            String externalId,

            @Schema(example = "TenantIdp") @JsonProperty("xuser_type") @Nullable
            String externalType,

            @Schema(example = "for tests") @Nullable String description) {
        UserSettings settings() {
            return new UserSettings(
                    name,
                    password,
                    email,
                    areacode,
                    phone,
                    description,
                    enabled,
                    passwordReset,
                    accessMode,
                    externalId,
                    externalType);
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    /** Answer with a user. */
    record Answer(UserDetail user) {}

    /** Body of UpdateLoginProtect. */
    record ProtectRequest(
            @JsonProperty("login_protect") @NotNull @Valid WantedProtect protect) {}

    /** Whether there is a second factor, and which. */
    record WantedProtect(
            @Schema(example = "true") @NotNull Boolean enabled,

            @Schema(example = "email") @JsonProperty("verification_method") @NotNull @Pattern(regexp = "sms|email|vmfa")
            String method) {}

    /** Answer of ShowUserLoginProtect and UpdateLoginProtect. */
    record ProtectAnswer(@JsonProperty("login_protect") LoginProtect protect) {
        static ProtectAnswer of(AccountUser user) {
            return new ProtectAnswer(new LoginProtect(
                    user.identity().userId(),
                    user.profile().loginProtected(),
                    user.profile().loginProtection()));
        }
    }

    /**
     * The second factor of a user.
     *
     * @param method {@code none} until one is set
     */
    record LoginProtect(
            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @JsonProperty("user_id")
            String userId,

            @Schema(example = "false") boolean enabled,

            @Schema(example = "none") @JsonProperty("verification_method")
            String method) {}
}
