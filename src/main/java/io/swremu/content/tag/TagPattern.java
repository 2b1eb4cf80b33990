package io.swremu.content.tag;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A user's regular expression for tags. It has to match the whole tag. RE2/J needs time in proportion to the tag,
 * whatever the expression, so none can hang the server; in return it has no back-references and no look-around.
 */
public final class TagPattern {
    private static final int MAX_LENGTH = 1000;
    /** RE2/J expands repetitions, nested ones many times over; compiling a larger expansion would take too long. */
    private static final double MAX_WRITTEN_OUT = 100_000;
    /** Instructions. RE2/J recurses over those of empty width; a larger program could overflow the stack. */
    private static final int MAX_PROGRAM = 1200;

    /** A repetition, and what stands before it if that is the end of a group: only groups have repetitions inside. */
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("(\\))?\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final Pattern pattern;

    private TagPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern that a text is; empty if it is none, longer than 1,000 characters, or repeats too much. */
    public static Optional<TagPattern> of(String expression) {
        if (expression.length() > MAX_LENGTH || writtenOut(expression) > MAX_WRITTEN_OUT) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TagPattern(Pattern.compile(expression)))
                    .filter(pattern -> pattern.size() <= MAX_PROGRAM);
        } catch (PatternSyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** How long the expression can become, as if all its groups were nested. */
    private static double writtenOut(String expression) {
        double groups = 1;
        double innermost = 1;
        for (var repetition : REPETITION.matcher(expression).results().toList()) {
            String most = repetition.group(3);
            double times = Double.parseDouble(most == null || most.isEmpty() ? repetition.group(2) : most);
            if (repetition.group(1) == null) {
                innermost = Math.max(innermost, times);
            } else {
                groups *= Math.max(times, 1);
            }
        }
        return expression.length() * groups * innermost;
    }

    /** Steps that matching takes for each character of a tag, at most. */
    public int size() {
        return pattern.programSize();
    }

    /**
     * Whether the whole tag matches.
     *
     * @param undecided the answer if the stack is too short to find out
     */
    public boolean matches(String tag, boolean undecided) {
        try {
            return pattern.matches(tag);
        } catch (StackOverflowError tooDeep) {
            return undecided;
        }
    }
}
