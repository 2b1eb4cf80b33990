package io.swremu.edition.shared.sharing;

import io.swremu.platform.error.ErrorCode;
import java.util.regex.Pattern;

/** A name that an account can have: 1 to 64 characters, none of them a control character. */
record AccessDomainName(String value) {
    /** In UTF-16 units, as H2 counts; a pattern would count what is outside the basic plane as one. */
    static final int MAX_LENGTH = 64;

    /** The rule as an expression of JSON Schema, but for the length. */
    static final String PATTERN = "^[^\\u0000-\\u001f\\u007f]+$";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    /**
     * Checks the name.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#DOMAIN_INVALID} if no account can have it
     */
    AccessDomainName {
        if (value.length() > MAX_LENGTH || !VALID.matcher(value).matches()) {
            throw ErrorCode.DOMAIN_INVALID.toException("");
        }
    }
}
