package io.swremu.companion.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.companion.api.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGlobTest {

    @ParameterizedTest
    @CsvSource({
        "/v2/a, /v2/a, true",
        "/v2/a, /v2/ab, false",
        "/v2/*, /v2/a, true",
        "/v2/*, /v2/a/b, false",
        "/v2/**, /v2/a/b, true",
        "**/tags, /v2/a/tags, true",
        "/v2/*/tags, /v2/a/b/tags, false",
        "/v2/a.c, /v2/abc, false",
        "/v2/a$b, /v2/a$b, true",
        "/a%2Fb, /a%2Fb, true"
    })
    void starsStandForText(String pattern, String path, boolean matches) {
        assertThat(PathGlob.of(pattern, "path").matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v2", "/*/*/*/*/*/*/*"})
    void whatIsNoPatternIsRefused(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PathGlob.of(text, "match.path"))
                .withMessageStartingWith("match.path ");
    }
}
