package io.swremu.edition.shared.tag;

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
    private static final double LARGEST = 100_000;
    /** In the library's instructions. It follows those that read nothing one inside the other, each on the stack. */
    private static final int LARGEST_PROGRAM = 1200;

    /** A repetition, and what stands before it if that is the end of a group: only groups have repetitions inside. */
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("(\\))?\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

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
            return Optional.of(new TagPattern(Pattern.compile(expression)))
                    .filter(pattern -> pattern.size() <= LARGEST_PROGRAM);
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

    /** How much work a character of a tag is, in steps. */
    public int size() {
        return pattern.programSize();
    }

    /**
     * Whether the whole tag matches.
     *
     * @param otherwise the answer if there is too little of the stack left to know
     */
    public boolean matches(String tag, boolean otherwise) {
        try {
            return pattern.matches(tag);
        } catch (StackOverflowError tooDeep) {
            return otherwise;
        }
    }
}
