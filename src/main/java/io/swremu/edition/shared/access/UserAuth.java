package io.swremu.edition.shared.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.identity.directory.Caller;

/**
 * One permission entry.
 *
 * @param userId id of a user of the own account
 * @param userName the same user's name
 * @param auth 7 manage, 3 edit, 1 read
 */
public record UserAuth(
        @Schema(example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b") @JsonProperty("user_id")
        String userId,

        @Schema(example = "bob") @JsonProperty("user_name") String userName,

        @Schema(
                example = "3",
                description = "7 manage, 3 edit, 1 read",
                allowableValues = {"7", "3", "1"})
        int auth) {

    /** The caller with a level. */
    public static UserAuth of(Caller caller, Level level) {
        return new UserAuth(caller.userId(), caller.userName(), level.auth());
    }
}
