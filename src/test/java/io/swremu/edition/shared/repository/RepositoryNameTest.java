package io.swremu.edition.shared.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented rule of repository names, in a body and in a path. */
class RepositoryNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "1", "9a", "a.b", "a_b", "a__b", "a-b", "a---b", "a/b", "a/b/c/d", "1/2", "a.b/c__d-e"})
    void aValidNameIsTaken(String name) {
        assertThat(new RepositoryName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"a$b, a/b", "a$b$c, a/b/c", "a$b/c, a/b/c"})
    void aDollarIsASlash(String name, String stored) {
        assertThat(new RepositoryName(name).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/a",
                "a/",
                "a//b",
                "$a",
                "a$",
                "a$$b",
                "/",
                "$",
                ".a",
                "a.",
                "-a",
                "a-",
                "a/-b",
                "a-/b",
                "a/.b",
                "a..b",
                "a___b",
                "a._b",
                "A",
                "a/B",
                "a b",
                "a:b",
                "a@sha256",
                "a\\b",
                "../a",
                "a/../b",
                "\u00e4",
                "a\n",
                "a\u0000b",
                "\ud800"
            })
    void anInvalidNameIsRefused(String name) {
        assertRefused(() -> new RepositoryName(name), ErrorCode.REPOSITORY_NAME_INVALID);
    }

    @Test
    void theLongestNameHas128Characters() {
        String longest = "a/".repeat(63) + "ab";
        assertThat(new RepositoryName(longest).value()).hasSize(128);
        assertRefused(() -> new RepositoryName(longest + "c"), ErrorCode.REPOSITORY_NAME_INVALID);
    }

    @Test
    void aSlashInAPathSegmentMakesAnotherPath() {
        assertThat(RepositoryName.valueOf("a$b").value()).isEqualTo("a/b");
        assertRefused(() -> RepositoryName.valueOf("a/b"), ErrorCode.API_UNKNOWN);
    }

    private static void assertRefused(Runnable naming, ErrorCode code) {
        assertThatExceptionOfType(SwrException.class)
                .isThrownBy(naming::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
