package io.swremu.edition.enterprise.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses an entry of an allow list lets in. */
class Ipv4RangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.8, false",
        "192.168.1.0/24, 192.168.1.255, true",
        "192.168.1.0/24, 192.168.2.0, false",
        "192.168.1.77/24, 192.168.1.2, true",
        "200.0.0.0/1, 255.255.255.255, true",
        "200.0.0.0/1, 127.0.0.1, false",
        "1.2.3.4/0, 200.1.1.1, true",
        "10.0.0.0/9, 10.128.0.0, false"
    })
    void itContainsWhatBeginsWithTheSameBits(String range, String address, boolean contained) {
        assertThat(parse(range).contains(parse(address))).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1.2.3.4/33", "1.2.3.04", "256.1.1.1", "::1", "1.2.3.4/", "1.2.3.4 "})
    void whatIsNoAddressOfVersionFourIsNoRange(String text) {
        assertThat(Ipv4Range.parse(text)).isEmpty();
    }

    private static Ipv4Range parse(String text) {
        return Ipv4Range.parse(text).orElseThrow();
    }
}
