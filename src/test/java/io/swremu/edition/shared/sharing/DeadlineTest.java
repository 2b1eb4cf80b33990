package io.swremu.edition.shared.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when a share is good. */
class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-04T00:00:00Z, 2027-03-04T00:00:00Z",
        "2027-03-04T16:00:00.000Z, 2027-03-04T16:00:00.000Z",
        "2027-03-04, 2027-03-04",
        "2027-03-05T01:00:00+08:00, 2027-03-04T17:00:00Z"
    })
    void itEndsAfterTheDayOfUtcThatItNames(String given, String answered) {
        var deadline = Deadline.parse(given);
        assertThat(deadline.text()).isEqualTo(answered);
        assertThat(deadline.expiresAt()).contains(Instant.parse("2027-03-05T00:00:00Z"));
    }

    @Test
    void foreverHasNoEnd() {
        assertThat(Deadline.parse("forever").expiresAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "Forever",
                "2027-02-30",
                "2027-3-4",
                "2027-03-04T25:00:00Z",
                "2027-03-04 00:00:00",
                "20270304",
                "1767225600",
                "+99999-01-01T00:00:00Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatExceptionOfType(SwrException.class)
                .isThrownBy(() -> Deadline.parse(text))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PARAMETER_INVALID));
    }
}
