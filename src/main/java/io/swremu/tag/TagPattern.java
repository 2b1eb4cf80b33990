package io.swremu.tag;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A user's regular expression for tags. It has to match the whole tag. RE2/J needs time in proportion to the tag,
 * whatever the expression, so none can hang the server; in return it has no back-references and no look-around.
 */
public final class TagPattern {
    private static final int LONGEST = 1000;
    /** The library writes repetitions out, nested ones many times; beyond this that takes too long. */
    private static final long LARGEST = 100_000;

    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final Pattern pattern;

    private TagPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern that a text is; empty if it is none, longer than 1,000 characters, or repeats too much. */
    public static Optional<TagPattern> of(String expression) {
        if (expression.length() > LONGEST || writtenOut(expression) > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TagPattern(Pattern.compile(expression)));
        } catch (PatternSyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** How long the expression can become, as if all its repetitions were nested. */
    private static double writtenOut(String expression) {
        return REPETITION
                .matcher(expression)
                .results()
                .mapToDouble(repetition -> {
                    String most = repetition.group(2);
                    return Double.parseDouble(most == null || most.isEmpty() ? repetition.group(1) : most);
                })
                .map(times -> Math.max(times, 1))
                .reduce(expression.length(), (length, times) -> length * times);
    }

    /** Whether the whole tag matches. */
    public boolean matches(String tag) {
        return pattern.matches(tag);
    }
}
