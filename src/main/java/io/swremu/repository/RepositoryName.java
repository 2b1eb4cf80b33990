package io.swremu.repository;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.web.ErrorCode;
import io.swremu.web.Refuses;
import java.util.regex.Pattern;

/**
 * A valid name of an image repository within its organization: 1 to 128 characters, lower-case letters and digits,
 * between them {@code .}, {@code _}, {@code __}, a run of {@code -}, or {@code /}. In paths {@code $} stands for
 * {@code /}; the name itself has {@code /}.
 */
@Schema(implementation = String.class, example = "test")
@Refuses({ErrorCode.API_UNKNOWN, ErrorCode.REPOSITORY_NAME_INVALID})
public record RepositoryName(String value) {
    private static final int LONGEST = 128;
    private static final Pattern VALID = Pattern.compile("[a-z0-9]++(?:(?:\\.|__?|-++|/)[a-z0-9]++)*+");

    /**
     * Takes a name as a body or the query has it, with {@code /} or {@code $}.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#REPOSITORY_NAME_INVALID} if it breaks the rule
     */
    public RepositoryName {
        value = value.replace('$', '/');
        if (value.length() > LONGEST || !VALID.matcher(value).matches()) {
            throw ErrorCode.REPOSITORY_NAME_INVALID.toException("");
        }
    }

    /**
     * Takes a name as a path segment has it: only with {@code $}. An encoded {@code /} makes another, unknown path.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#API_UNKNOWN} if there is a {@code /},
     *     {@link ErrorCode#REPOSITORY_NAME_INVALID} if it breaks the rule
     */
    public static RepositoryName valueOf(String pathSegment) {
        if (pathSegment.indexOf('/') >= 0) {
            throw ErrorCode.API_UNKNOWN.toException("");
        }
        return new RepositoryName(pathSegment);
    }
}
