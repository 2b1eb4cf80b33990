package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.credential.AccessKey;
import io.swremu.identity.credential.AccessKeyService;
import io.swremu.identity.directory.AccountDirectory;
import io.swremu.identity.directory.Identity;
import io.swremu.platform.time.Times;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Permanent access keys: a user's own, or those of the account for its administrator. */
@RestController
@RequestMapping("/v3.0/OS-CREDENTIAL/credentials")
@Tag(name = "IAM")
class CredentialController {
    private static final String NO_NUL = "[^\\x00]*";

    private final AccessKeyService keys;
    private final AccountDirectory directory;

    CredentialController(AccessKeyService keys, AccountDirectory directory) {
        this.keys = keys;
        this.directory = directory;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "CreatePermanentAccessKey",
            summary = "Makes an access key; only this answer has its secret")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN})
    Created create(@Parameter(hidden = true) Authenticated caller, @Valid @RequestBody CreateRequest request) {
        var wanted = request.credential();
        Identity user = userNamed(caller, wanted.userId());
        AccessKey key = keys.create(user, wanted.description() == null ? "" : wanted.description())
                .orElseThrow(() -> IamException.invalid("akSkNumExceed"));
        return new Created(new CreatedKey(
                key.accessKey(),
                key.secretKey(),
                key.userId(),
                Times.MICROSECONDS.format(key.createdAt()),
                "active",
                key.description()));
    }

    @GetMapping
    @Operation(operationId = "ListPermanentAccessKeys", summary = "Lists a user's access keys")
    @IamRefuses(HttpStatus.FORBIDDEN)
    KeyList list(
            @Parameter(hidden = true) Authenticated caller,
            @Parameter(description = "Id of a user; the caller by default")
                    @RequestParam(name = "user_id", required = false)
                    @Nullable
                    String userId) {
        Identity user = userNamed(caller, userId == null ? caller.user().userId() : userId);
        return new KeyList(keys.list(user).stream().map(Key::of).toList());
    }

    @GetMapping("/{access_key}")
    @Operation(operationId = "ShowPermanentAccessKey", summary = "Shows an access key")
    @IamRefuses(HttpStatus.NOT_FOUND)
    Shown show(@Parameter(hidden = true) Authenticated caller, @PathVariable("access_key") String accessKey) {
        return new Shown(ShownKey.of(keys.find(caller.user(), accessKey).orElseThrow(CredentialController::notFound)));
    }

    @PutMapping("/{access_key}")
    @Operation(operationId = "UpdatePermanentAccessKey", summary = "Switches an access key on or off, or describes it")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND})
    Answer update(
            @Parameter(hidden = true) Authenticated caller,
            @PathVariable("access_key") String accessKey,
            @Valid @RequestBody UpdateRequest request) {
        var wanted = request.credential();
        Boolean active = wanted.status() == null ? null : wanted.status().equals("active");
        return new Answer(Key.of(keys.change(caller.user(), accessKey, active, wanted.description())
                .orElseThrow(CredentialController::notFound)));
    }

    @DeleteMapping("/{access_key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeletePermanentAccessKey", summary = "Deletes an access key")
    @IamRefuses(HttpStatus.NOT_FOUND)
    void delete(@Parameter(hidden = true) Authenticated caller, @PathVariable("access_key") String accessKey) {
        if (!keys.delete(caller.user(), accessKey)) {
            throw notFound();
        }
    }

    private Identity userNamed(Authenticated caller, String userId) {
        return directory
                .user(caller.user(), userId)
                .orElseThrow(() -> IamException.forbidden(IamError.messageOf(HttpStatus.FORBIDDEN)));
    }

    private static IamException notFound() {
        return IamException.notFound("Could not find credential.");
    }

    /** Body of CreatePermanentAccessKey. */
    record CreateRequest(@NotNull @Valid Wanted credential) {}

    /** For whom, and a user's words about it. */
    record Wanted(
            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @NotNull @JsonProperty("user_id")
            String userId,

            @Schema(example = "for tests") @Size(max = 255) @Pattern(regexp = NO_NUL) @Nullable
            String description) {}

    /** Body of UpdatePermanentAccessKey. */
    record UpdateRequest(@NotNull @Valid Change credential) {}

    /** What to change; absent stays. */
    record Change(
            @Schema(
                    example = "inactive",
                    allowableValues = {"active", "inactive"})
            @Pattern(regexp = "active|inactive")
            @Nullable
            String status,

            @Schema(example = "for tests") @Size(max = 255) @Pattern(regexp = NO_NUL) @Nullable
            String description) {}

    /** Answer of CreatePermanentAccessKey. */
    record Created(CreatedKey credential) {}

    /** A new key with its secret. */
    record CreatedKey(
            @Schema(example = "AKPERMANENT000000001") String access,
            @Schema(example = "permanent-secret") String secret,

            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @JsonProperty("user_id")
            String userId,

            @Schema(example = "2026-11-24T08:30:00.000000Z") @JsonProperty("create_time")
            String createTime,

            @Schema(example = "active") String status,
            @Schema(example = "for tests") String description) {
        /** Hides the secret. */
        @Override
        public String toString() {
            return "CreatedKey[" + access + "]";
        }
    }

    /** Answer of ListPermanentAccessKeys. */
    record KeyList(List<Key> credentials) {}

    /** Answer of UpdatePermanentAccessKey. */
    record Answer(Key credential) {}

    /** Answer of ShowPermanentAccessKey. */
    record Shown(ShownKey credential) {}

    /**
     * A key without its secret.
     *
     * @param lastUseTime when it was made: uses are not recorded
     */
    record ShownKey(
            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @JsonProperty("user_id")
            String userId,

            @Schema(example = "AKPERMANENT000000001") String access,
            @Schema(example = "active") String status,

            @Schema(example = "2026-11-24T08:30:00.000000Z") @JsonProperty("create_time")
            String createTime,

            @Schema(example = "2026-11-24T08:30:00.000000Z") @JsonProperty("last_use_time")
            String lastUseTime,

            @Schema(example = "for tests") String description) {

        static ShownKey of(AccessKey key) {
            Key plain = Key.of(key);
            return new ShownKey(
                    plain.userId(),
                    plain.access(),
                    plain.status(),
                    plain.createTime(),
                    plain.createTime(),
                    plain.description());
        }
    }

    /** A key without its secret. */
    record Key(
            @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @JsonProperty("user_id")
            String userId,

            @Schema(example = "AKPERMANENT000000001") String access,
            @Schema(example = "active") String status,

            @Schema(example = "2026-11-24T08:30:00.000000Z") @JsonProperty("create_time")
            String createTime,

            @Schema(example = "for tests") @JsonInclude(JsonInclude.Include.NON_NULL)
            String description) {

        static Key of(AccessKey key) {
            return new Key(
                    key.userId(),
                    key.accessKey(),
                    key.isActive() ? "active" : "inactive",
                    Times.MICROSECONDS.format(key.createdAt()),
                    key.description());
        }
    }
}
