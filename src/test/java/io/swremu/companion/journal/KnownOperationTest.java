package io.swremu.companion.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownOperationTest {
    private static final KnownOperation SHOW =
            KnownOperation.of("ShowItem", "GET", "/v2/manage/groups/{group}/items/{item}");

    @Test
    void whatMatchesDiffersInNothing() {
        var difference = Objects.requireNonNull(SHOW.differenceTo("GET", "/v2/manage/groups/a/items/b"));

        assertThat(difference.isNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT | /v2/manage/groups/a/items/b   | the method is PUT instead of GET
            GET | /v2/manage/group/a/items/b    | segment 3 is 'group' instead of 'groups'
            GET | /v2/manage/groups/a/items     | before segment 6, '{item}' is missing
            GET | /v2/groups/a/items/b          | before segment 2, 'manage' is missing
            GET | /v2/manage/groups/a/items/b/  | segment 7, nothing (a slash at the end), is too much
            PUT | /v2/manage/group/a/items/b    | the method is PUT instead of GET, segment 3 is 'group' instead of 'groups'
            """)
    void differencesAreTold(String method, String path, String details) {
        var difference = Objects.requireNonNull(SHOW.differenceTo(method, path));

        assertThat(difference.text()).isEqualTo("ShowItem (GET /v2/manage/groups/{group}/items/{item}): " + details);
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /something/else/of/six/segments/x", "GET, /v2/a/b/c/d/e/f/g/h/i", "GET, '*'"})
    void whatIsFarIsNotCompared(String method, String path) {
        assertThat(SHOW.differenceTo(method, path)).isNull();
    }

    @Test
    void aPathOfManySegmentsIsNotCompared() {
        assertThat(SHOW.differenceTo("GET", "/x".repeat(10_000))).isNull();
    }
}
