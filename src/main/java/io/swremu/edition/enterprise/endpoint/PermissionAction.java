package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of UpdateInternalEndpointPermissions.
 *
 * @param texts permissions, at most 100, all of one type
 * @param action {@code add} or {@code remove}
 * @param type {@code domainId} or {@code orgPath}; absent: the one that they fit
 */
@Schema(name = "UpdateInternalEndpointPermissionsRequestBody")
record PermissionAction(
        @ArraySchema(
                minItems = 1,
                maxItems = PermissionAction.MAX,
                schema = @Schema(example = "iam:domain::9f8e7d6c5b4a39281706f5e4d3c2b1a0"))
        @JsonProperty("permissions")
        @NotEmpty
        @Size(max = PermissionAction.MAX)
        List<@NotEmpty @Pattern(regexp = "[^\\x00]*") String> texts,

        @Schema(
                example = "add",
                allowableValues = {"add", "remove"})
        @NotNull
        @Pattern(regexp = "add|remove")
        String action,

        @Schema(
                example = "domainId",
                allowableValues = {"domainId", "orgPath"})
        @JsonProperty("permission_type")
        @Pattern(regexp = "domainId|orgPath")
        @Nullable
        String type) {
    static final int MAX = 100;

    /** Whether they are added, and not removed. */
    boolean adds() {
        return action.equals("add");
    }

    /**
     * The type that all of them have.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if there is none
     */
    PermissionType typeOfAll() {
        return Arrays.stream(PermissionType.values())
                .filter(each -> type == null || each.word().equals(type))
                .filter(each -> texts.stream().allMatch(each::fits))
                .findFirst()
                .orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("permissions"));
    }
}
