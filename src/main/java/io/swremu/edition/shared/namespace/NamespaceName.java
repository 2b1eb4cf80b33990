package io.swremu.edition.shared.namespace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.regex.Pattern;

/**
 * A valid organization name: whoever holds one need not check it again. 1 to 64 characters, lower-case letters and
 * digits, a letter first; between them {@code .}, {@code _}, {@code __} or a run of {@code -}.
 */
@Schema(
        implementation = String.class,
        example = "group",
        description = "Name of an organization.",
        minLength = 1,
        maxLength = NamespaceName.MAX_LENGTH,
        pattern = NamespaceName.PATTERN)
@Refuses({ErrorCode.NAMESPACE_NAME_INVALID, ErrorCode.NAMESPACE_NOT_FOUND})
public record NamespaceName(@JsonValue String value) {
    /** Images of an organization of this name would share their paths with the management API. */
    private static final String RESERVED = "manage";

    /** Characters of the longest name. */
    public static final int MAX_LENGTH = 64;

    /** The rule as an expression of JSON Schema, but for the length. */
    public static final String PATTERN = "^(?!manage$)[a-z][a-z0-9]*(?:(?:\\.|__?|-+)[a-z0-9]+)*$";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    /**
     * Checks the name.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING} if it is empty,
     *     {@link ErrorCode#NAMESPACE_NAME_INVALID} if it breaks the rule
     */
    @JsonCreator
    public NamespaceName {
        if (value.isEmpty()) {
            throw ErrorCode.PARAMETER_MISSING.toException("namespace");
        }
        if (value.equals(RESERVED)) {
            throw ErrorCode.NAMESPACE_NAME_INVALID.toException("'manage' cannot be served");
        }
        if (!isValid(value)) {
            throw ErrorCode.NAMESPACE_NAME_INVALID.toException("");
        }
    }

    /** Whether an organization can be called so. */
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && VALID.matcher(text).matches();
    }
}
