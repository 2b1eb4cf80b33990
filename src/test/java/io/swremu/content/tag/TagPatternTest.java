package io.swremu.content.tag;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tags a user's regular expression is for. */
class TagPatternTest {

    @ParameterizedTest
    @CsvSource({
        "^v2.*, v2.0.0, true",
        "^v2.*, v1.0.0, false",
        "^123$, 123, true",
        "v1, v1, true",
        "v1, v1.0, false",
        "v1, xv1, false",
        "(.*a.*|.*s.*), latest, true",
        "(.*a.*|.*s.*), v1, false"
    })
    void theWholeTagHasToMatch(String expression, String tag, boolean matches) {
        assertThat(TagPattern.of(expression))
                .get()
                .satisfies(pattern -> assertThat(pattern.matches(tag, !matches)).isEqualTo(matches));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[a",
                "*",
                "(a)\\1",
                "(?=a)",
                "a{2000}",
                "a{1000}{1000}",
                "((a{100}){100}){100}",
                "((.?){70}){70}x",
                "(.?){400}"
            })
    void whatIsNoExpressionIsNoPattern(String expression) {
        assertThat(TagPattern.of(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'[0-9]{8}-[0-9]{6}', 20261125-171200, true",
        "'sha-[0-9a-f]{7,40}', sha-0123abc, true",
        "'[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9a-f]{7}', 2026-11-25T17-12-00-0123abc, true",
        "'v[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}', v1.20.3, true"
    })
    void ordinaryRepetitionsMatch(String expression, String tag, boolean matches) {
        assertThat(TagPattern.of(expression))
                .get()
                .satisfies(pattern -> assertThat(pattern.matches(tag, !matches)).isEqualTo(matches));
    }

    @Test
    void anExpressionHasALongestLength() {
        assertThat(TagPattern.of("a".repeat(1000))).isPresent();
        assertThat(TagPattern.of("a".repeat(1001))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|a)*b",
                "(.*)*x",
                "((a{0,30}){0,30}){0,30}b",
                "(((a{1,1000}){1,1000}){1,1000}){1,1000}"
            })
    void noExpressionCanHangTheServer(String expression) {
        assertTimeoutPreemptively(
                ofSeconds(5),
                () -> TagPattern.of(expression)
                        .ifPresent(pattern -> assertThat(pattern.matches("a".repeat(127) + "c", true))
                                .isFalse()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTheStackEndsTheAnswerIsTheCallersChoice(boolean otherwise) {
        TagPattern pattern = TagPattern.of("(.?){290}" + (otherwise ? "x" : "")).orElseThrow();
        String tag = "a".repeat(128);
        assertThat(pattern.matches(tag, otherwise)).as("with enough of it").isEqualTo(!otherwise);
        assertThat(atTheEndOfTheStack(pattern, tag, otherwise)).isEqualTo(otherwise);
    }

    /** Asks as deep in the stack as there can be asked. */
    private static boolean atTheEndOfTheStack(TagPattern pattern, String tag, boolean otherwise) {
        try {
            return atTheEndOfTheStack(pattern, tag, otherwise);
        } catch (StackOverflowError end) {
            return pattern.matches(tag, otherwise); // where even this call is one too many, the caller's is next
        }
    }
}
