package io.swremu.edition.enterprise.namespace;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.regex.Pattern;

/** A valid name: letters and digits; {@code .}, {@code _} and {@code -} inside, never two next to each other. */
@Schema(
        implementation = String.class,
        example = "team",
        minLength = 1,
        maxLength = InstanceNamespaceName.MAX_LENGTH,
        pattern = InstanceNamespaceName.PATTERN)
@Refuses(ErrorCode.NAMESPACE_NAME_INVALID)
public record InstanceNamespaceName(String value) {
    static final int MAX_LENGTH = 64;

    /** The rule as an expression of JSON Schema. */
    static final String PATTERN = "^[a-z0-9]+(?:[._-][a-z0-9]+)*$";

    private static final Pattern RULE = Pattern.compile(PATTERN);

    /**
     * Checks the name.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NAME_INVALID} if it breaks the rule
     */
    public InstanceNamespaceName {
        if (!isValid(value)) {
            throw ErrorCode.NAMESPACE_NAME_INVALID.toException("namespace_name");
        }
    }

    /** Whether a text is a valid name. */
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && RULE.matcher(text).matches();
    }
}
