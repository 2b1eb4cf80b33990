package io.swremu.edition.shared.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.content.retention.RetentionRule;
import io.swremu.content.tag.TagAge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tags a rule deletes. */
class RetentionRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    void aNumberOfTagsStaysTheLastPushedOnes() {
        var tags = List.of(tag(1, "a", 3), tag(2, "b", 1), tag(3, "c", 2));

        assertThat(expired(byNumber("2"), tags)).containsExactly("a");
        assertThat(expired(byNumber("1"), tags)).containsExactlyInAnyOrder("a", "c");
        assertThat(expired(byNumber("3"), tags)).isEmpty();
        assertThat(expired(byNumber("1000"), tags)).isEmpty();
    }

    @Test
    void ofTwoPushedAtTheSameTimeTheNewerTagStays() {
        assertThat(expired(byNumber("1"), List.of(tag(7, "newer", 1), tag(6, "older", 1))))
                .containsExactly("older");
    }

    @Test
    void exceptionsAreTakenOutBeforeAnythingIsCounted() {
        // The example of the service's user guide: of v1 and v1.0.0 the older one goes.
        var tags = List.of(tag(1, "v1", 4), tag(2, "v2", 3), tag(3, "v1.0.0", 2), tag(4, "v2.0.0", 1));

        assertThat(expired(byNumber("1", new TagSelector("regexp", "^v2.*")), tags))
                .containsExactly("v1");
        assertThat(expired(byNumber("1", new TagSelector("label", "v1")), tags))
                .containsExactlyInAnyOrder("v2", "v1.0.0");
    }

    @Test
    void anExpressionHasToMatchTheWholeTag() {
        var tags = List.of(tag(1, "release-1", 2), tag(2, "x-release-1", 1));

        assertThat(expired(byDays("1", new TagSelector("regexp", "release-.*")), List.of(tag(1, "x-release-1", 9))))
                .containsExactly("x-release-1");
        assertThat(expired(byNumber("1", new TagSelector("regexp", "(.*a.*|.*s.*)")), tags))
                .isEmpty();
    }

    @Test
    void daysAreCountedInHoursFromTheLastPush() {
        var hour = Duration.ofHours(1);
        var tags = List.of(
                new TagAge(1, "just", NOW.minus(Duration.ofDays(30))),
                new TagAge(2, "over", NOW.minus(Duration.ofDays(30)).minusNanos(1000)),
                new TagAge(3, "under", NOW.minus(Duration.ofDays(30)).plus(hour)));

        assertThat(expired(byDays("30"), tags)).containsExactly("over");
    }

    private static TagAge tag(long id, String name, int daysAgo) {
        return new TagAge(id, name, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static RetentionRule byNumber(String number, TagSelector... exceptions) {
        return new PolicyRule("tag_rule", Map.of("num", number), List.of(exceptions)).rule();
    }

    private static RetentionRule byDays(String days, TagSelector... exceptions) {
        return new PolicyRule("date_rule", Map.of("days", days), List.of(exceptions)).rule();
    }

    private static List<String> expired(RetentionRule rule, List<TagAge> tags) {
        return rule.expired(tags, NOW).stream().map(TagAge::name).toList();
    }
}
