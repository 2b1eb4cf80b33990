package io.swremu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is told of a mapping at a glance never excludes what Spring's pattern matches. */
class PathShapeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v2/manage/repos              | /v2/manage/repos           | true
            /v2/manage/repos              | /v2/manage/repos/          | false
            /v2/manage/repos              | /v2/manage                 | false
            /v2/manage/{a}/repos          | /v2/manage/x/repos         | true
            /v2/manage/{a}/repos          | /v2/%6danage/x/repos       | true
            /v2/manage/{a}/repos          | /v2/manage;v=1/x/repos     | true
            /v2/manage/{a}/repos          | /v2/manage/x/tags          | false
            /v2/manage/{a}/repos          | /v2/manage/x/y/repos       | false
            /v2/manage/projects//quotas   | /v2/manage/projects//quotas | true
            /v2/manage/projects/{a}/quotas | /v2/manage/projects//quotas | false
            /a/{name:x.*}/b               | /a/xyz/b                   | true
            /a/{*rest}                    | /a/b/c/d                   | true
            /a/{*rest}                    | /a                         | true
            /a/**                         | /a/b/c                     | true
            /a/b-*                        | /a/b-c                     | true
            /                             | /                          | true
            /                             | /a                         | false
            """)
    void agreesWithTheProperPattern(String pattern, String path, boolean expected) {
        var mapping =
                RequestMappingInfo.paths(pattern).methods(RequestMethod.GET).build();
        var shape = Objects.requireNonNull(PathShape.of(mapping));
        var parts = PathContainer.parsePath(path);
        assertThat(shape.mayMatch(RequestMethod.GET, parts.elements())).isEqualTo(expected);
        assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(parts))
                .isEqualTo(expected);
        assertThat(shape.mayMatch(RequestMethod.HEAD, parts.elements())).isEqualTo(expected);
        assertThat(shape.mayMatch(RequestMethod.PUT, parts.elements())).isFalse();
    }
}
