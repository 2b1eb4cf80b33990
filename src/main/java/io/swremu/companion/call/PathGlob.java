package io.swremu.companion.call;

import io.swremu.companion.api.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A pattern of paths: {@code *} stands for any text without a slash, {@code **} for any text. All else has to be the same, in
 * the encoding in which the client sent it.
 */
public final class PathGlob {
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_STARS = 6;

    private final Pattern pattern;

    private PathGlob(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @param field how the caller knows the text, for the message of the refusal
     * @throws InvalidInputException if the text is too long, does not begin with a slash or a star, or has too many stars
     */
    public static PathGlob of(String text, String field) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.charAt(0) != '/' && text.charAt(0) != '*') {
            throw new InvalidInputException(
                    field + " must begin with / or *, and have up to " + MAX_LENGTH + " characters");
        }
        var regex = new StringBuilder();
        int stars = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '*') {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
                continue;
            }
            boolean any = text.startsWith("**", i);
            regex.append(any ? ".*" : "[^/]*");
            i += any ? 1 : 0;
            stars++;
        }
        if (stars > MAX_STARS) { // each may be tried at each place
            throw new InvalidInputException(field + " may have up to " + MAX_STARS + " stars");
        }
        return new PathGlob(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** Whether a path is of this pattern. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
