package io.swremu.edition.shared.trigger;

import io.swremu.content.tag.TagPattern;
import java.util.Arrays;

/** For which tags a trigger fires. */
enum TriggerCondition {
    /** For all of them. */
    ALL("all") {
        @Override
        boolean isValid(String condition) {
            return condition.equals(".*");
        }

        @Override
        boolean matches(String condition, String tag) {
            return true;
        }
    },
    /** For those that the condition lists, with {@code ;} between them. */
    TAG("tag") {
        @Override
        boolean isValid(String condition) {
            return true;
        }

        @Override
        boolean matches(String condition, String tag) {
            return Arrays.asList(condition.split(";")).contains(tag);
        }
    },
    /** For those that the condition, a regular expression, matches as a whole. */
    REGULAR("regular") {
        @Override
        boolean isValid(String condition) {
            return TagPattern.of(condition).isPresent();
        }

        @Override
        boolean matches(String condition, String tag) {
            return TagPattern.of(condition)
                    .filter(pattern -> pattern.matches(tag, false))
                    .isPresent();
        }
    };

    private final String type;

    TriggerCondition(String type) {
        this.type = type;
    }

    /**
     * The condition that the API's {@code trigger_type} stands for.
     *
     * @throws IllegalArgumentException if there is none
     */
    static TriggerCondition of(String type) {
        return Arrays.stream(values())
                .filter(condition -> condition.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /** Whether a text is such a condition. */
    abstract boolean isValid(String condition);

    /** Whether a trigger with this condition fires for a tag. */
    abstract boolean matches(String condition, String tag);
}
