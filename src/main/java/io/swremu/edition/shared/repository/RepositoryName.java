package io.swremu.edition.shared.repository;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.regex.Pattern;

/**
 * A valid name of an image repository within its organization: 1 to 128 characters, lower-case letters and digits,
 * between them {@code .}, {@code _}, {@code __}, a run of {@code -}, or {@code /}. In paths {@code $} stands for
 * {@code /}; the name itself has {@code /}.
 */
@Schema(
        implementation = String.class,
        example = "test",
        description = "Name of an image repository in the organization; write `$` for each `/` in it.",
        minLength = 1,
        maxLength = RepositoryName.MAX_LENGTH,
        pattern = RepositoryName.PATH_PATTERN)
@Refuses({ErrorCode.API_UNKNOWN, ErrorCode.REPOSITORY_NAME_INVALID, ErrorCode.REPOSITORY_NOT_FOUND})
public record RepositoryName(String value) {
    /** Characters of the longest name. */
    static final int MAX_LENGTH = 128;

    private static final String WORDS = "[a-z0-9]+(?:(?:\\.|__?|-+|";

    /** The rule as an expression of JSON Schema, but for the length, for a body or the query. */
    static final String PATTERN = "^" + WORDS + "[/$])[a-z0-9]+)*$";

    /** The same for a segment of a path. */
    static final String PATH_PATTERN = "^" + WORDS + "[$])[a-z0-9]+)*$";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    /**
     * Takes a name as a body or the query has it, with {@code /} or {@code $}.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_NAME_INVALID} if it breaks the rule
     */
    public RepositoryName {
        value = value.replace('$', '/');
        if (!isValid(value)) {
            throw ErrorCode.REPOSITORY_NAME_INVALID.toException("");
        }
    }

    /** Whether there can be a repository of that name. */
    static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && VALID.matcher(text).matches();
    }

    /**
     * Takes a name as a path segment has it: only with {@code $}. An encoded {@code /} makes another, unknown path.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#API_UNKNOWN} if there is a {@code /},
     *     {@link ErrorCode#REPOSITORY_NAME_INVALID} if it breaks the rule
     */
    public static RepositoryName valueOf(String pathSegment) {
        if (pathSegment.indexOf('/') >= 0) {
            throw ErrorCode.API_UNKNOWN.toException("");
        }
        return new RepositoryName(pathSegment);
    }
}
