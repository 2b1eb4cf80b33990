package io.swremu.edition.shared.repository;

import io.swremu.platform.error.ErrorCode;

/** What a user says of a repository: any text that every database can store, up to 30,000 characters. */
public record Description(String value) {
    /** Characters of the longest text. */
    static final int MAX_LENGTH = 30_000;

    static final Description NONE = new Description("");

    /**
     * Checks the text.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#DESCRIPTION_TOO_LONG}, or
     *     {@link ErrorCode#REQUEST_INVALID} for a NUL or half a surrogate pair, which are no text
     */
    public Description {
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw ErrorCode.DESCRIPTION_TOO_LONG.toException("at most " + MAX_LENGTH + " characters");
        }
        if (value.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw ErrorCode.REQUEST_INVALID.toException("description");
        }
    }

    /**
     * A description of something that may say less.
     *
     * @throws io.swremu.platform.error.SwrException like the constructor, for more than that many characters, too
     */
    public static Description ofAtMost(int longest, String text) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw ErrorCode.DESCRIPTION_TOO_LONG.toException("at most " + longest + " characters");
        }
        return new Description(text);
    }
}
