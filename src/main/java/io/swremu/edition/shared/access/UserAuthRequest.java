package io.swremu.edition.shared.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A permission entry as a client sends it; unlike elsewhere, a wrong type of {@code auth} has a code of its own. */
public record UserAuthRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
                minLength = 1,
                maxLength = UserAuthRequest.MAX_ID)
        @JsonProperty("user_id")
        @Nullable
        String userId,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "bob",
                minLength = 1,
                maxLength = UserAuthRequest.MAX_NAME)
        @JsonProperty("user_name")
        @Nullable
        String userName,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                implementation = Integer.class,
                example = "3",
                description = "7 manage, 3 edit, 1 read",
                allowableValues = {"7", "3", "1"})
        @Nullable
        JsonNode auth) {

    static final int MAX_ID = 64;
    static final int MAX_NAME = 255;

    /**
     * The entry, checked.
     *
     * @param authInvalid the code for an {@code auth} other than 7, 3 and 1
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING}, {@link ErrorCode#USER_INVALID} for a name or
     *     id that no user can have, or the given code
     */
    UserAuth checked(ErrorCode authInvalid) {
        if (userId == null || userId.isEmpty() || userName == null || userName.isEmpty()) {
            throw ErrorCode.PARAMETER_MISSING.toException(userId == null || userId.isEmpty() ? "user_id" : "user_name");
        }
        if (auth == null || auth.isNull()) {
            throw ErrorCode.PARAMETER_MISSING.toException("auth");
        }
        if (!isName(userId, MAX_ID) || !isName(userName, MAX_NAME)) {
            throw ErrorCode.USER_INVALID.toException("");
        }
        if (!auth.isInt() || Level.granted(auth.intValue()).isEmpty()) {
            throw authInvalid.toException("auth");
        }
        return new UserAuth(userId, userName, auth.intValue());
    }

    private static boolean isName(String text, int maxLength) {
        return text.length() <= maxLength
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
