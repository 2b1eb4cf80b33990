package io.swremu.repository;

import io.swremu.web.ErrorCode;

/** What a user says of a repository: any text that every database can store, up to 30,000 characters. */
record Description(String value) {
    private static final int LONGEST = 30_000;

    static final Description NONE = new Description("");

    /**
     * Checks the text.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#DESCRIPTION_TOO_LONG}, or
     *     {@link ErrorCode#INVALID_PARAMETER} for a NUL or half a surrogate pair, which are no text
     */
    Description {
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw ErrorCode.DESCRIPTION_TOO_LONG.toException("at most " + LONGEST + " characters");
        }
        if (value.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw ErrorCode.INVALID_PARAMETER.toException("description");
        }
    }
}
