package io.swremu.edition.shared.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented rule of organization names: what it lets pass, and what not. */
class NamespaceNameTest {
    private static final String LONGEST = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"a", "a1", "a.b", "a_b", "a__b", "a-b", "a--b", "a-------b", "a.b_c__d-e9", "group"})
    void aValidNameIsTaken(String name) {
        assertThat(new NamespaceName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "1a",
                "9",
                ".a",
                "_a",
                "-a",
                "a.",
                "a_",
                "a-",
                "a__",
                "a..b",
                "a___b",
                "a._b",
                "a_.b",
                "a-_b",
                "a_-b",
                "a.-b",
                "a-.b",
                "A",
                "aB",
                "GROUP",
                "a b",
                "a/b",
                "a$b",
                "a:b",
                "a@b",
                "a+b",
                "a\\b",
                "a%b",
                "\u00e4",
                "\u0430",
                "a\uff11",
                "a\n",
                "\na",
                "a\u0000",
                "a\u0000b",
                "\ud800",
                "a\ud83d\ude00"
            })
    void anInvalidNameIsRefused(String name) {
        assertRefused(name, ErrorCode.NAMESPACE_NAME_INVALID);
    }

    @Test
    void sixtyFourCharactersAreTakenAndOneMoreIsNot() {
        assertThat(new NamespaceName(LONGEST).value()).isEqualTo(LONGEST);
        assertRefused(LONGEST + "a", ErrorCode.NAMESPACE_NAME_INVALID);
    }

    @Test
    void anEmptyNameIsAMissingOne() {
        assertRefused("", ErrorCode.PARAMETER_MISSING);
    }

    @Test
    void noTextKeepsTheRuleBusy() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertRefused("a-".repeat(500_000) + "!", ErrorCode.NAMESPACE_NAME_INVALID));
    }

    private static void assertRefused(String name, ErrorCode code) {
        assertThatExceptionOfType(SwrException.class)
                .isThrownBy(() -> new NamespaceName(name))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
