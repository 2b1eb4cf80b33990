package io.swremu.content.retention;

import io.swremu.content.tag.TagAge;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule that says which tags of a repository are deleted.
 *
 * @param measure what {@code limit} counts
 * @param limit days since the last push, or tags that stay
 * @param exceptions tags that the rule leaves alone and does not count
 */
public record RetentionRule(Measure measure, int limit, List<Predicate<String>> exceptions) {
    /** The last push first; of two at the same time the newer tag. */
    private static final Comparator<TagAge> LAST_PUSH_FIRST =
            Comparator.comparing(TagAge::lastPush).thenComparing(TagAge::id).reversed();

    /** What a rule goes by. */
    public enum Measure {
        /** Tags are deleted that were last pushed more days ago. */
        DAYS,
        /** All tags are deleted but so many last pushed ones. */
        TAGS
    }

    /**
     * The tags that the rule deletes.
     *
     * @param tags all tags of the repository
     * @param now the instant from which days count back
     */
    public List<TagAge> expired(List<TagAge> tags, Instant now) {
        var candidates = tags.stream()
                .filter(tag -> exceptions.stream().noneMatch(exception -> exception.test(tag.name())))
                .sorted(LAST_PUSH_FIRST);
        return switch (measure) {
            case TAGS -> candidates.skip(limit).toList();
            case DAYS -> {
                Instant oldest = now.minus(Duration.ofDays(limit));
                yield candidates.filter(tag -> tag.lastPush().isBefore(oldest)).toList();
            }
        };
    }
}
