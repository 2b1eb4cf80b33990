package io.swremu.identity.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host;x-sdk-date, Signature=",
                "SDK-HMAC-SHA256 Access=AK1,SignedHeaders=host;x-sdk-date,Signature=",
                "SDK-HMAC-SHA256   Access=AK1 ,\tSignedHeaders=host;x-sdk-date ,  Signature="
            })
    void spacesAroundCommasAreAsTheClientLikes(String start) {
        assertThat(Signature.parse(start + HEX)).isEqualTo(new Signature("AK1", List.of("host", "x-sdk-date"), HEX));
    }

    @Test
    void thePartsMayComeInAnyOrder() {
        assertThat(Signature.parse("SDK-HMAC-SHA256 Signature=" + HEX + ", SignedHeaders=x-sdk-date, Access=a=b"))
                .isEqualTo(new Signature("a=b", List.of("x-sdk-date"), HEX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SDK-HMAC-SHA256",
                "SDK-HMAC-SHA256 ",
                "SDK-HMAC-SHA256Access=AK, SignedHeaders=host, Signature=HEX",
                "sdk-hmac-sha256 Access=AK, SignedHeaders=host, Signature=HEX",
                "Bearer Access=AK, SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host",
                "SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=",
                "SDK-HMAC-SHA256 Access=AK, Access=AK, SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=HEX, Scope=x",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=HEX,",
                "SDK-HMAC-SHA256 Access=AK SignedHeaders=host Signature=HEX",
                "SDK-HMAC-SHA256 access=AK, SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=A K, SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK\u00e9, SignedHeaders=host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=Host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;;x-sdk-date, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;host, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host; x-sdk-date, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=ho:st, Signature=HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=HEX0",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=0HEX",
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=\"HEX\"",
            })
    void anythingElseIsMalformed(String authorization) {
        assertMalformed(authorization.replace("HEX", HEX));
    }

    @Test
    void aSignatureMustBeLowerCaseAndOfFullLength() {
        assertMalformed("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=" + HEX.toUpperCase());
        assertMalformed("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=" + HEX.substring(1));
        assertMalformed("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=g" + HEX.substring(1));
    }

    @Test
    void lengthsAndCountsAreBounded() {
        assertThat(parse("A".repeat(128), headers(64)).signedHeaders()).hasSize(64);
        assertMalformed("SDK-HMAC-SHA256 Access=" + "A".repeat(129) + ", SignedHeaders=host, Signature=" + HEX);
        assertMalformed("SDK-HMAC-SHA256 Access=AK, SignedHeaders=" + headers(65) + ", Signature=" + HEX);
        assertMalformed("SDK-HMAC-SHA256 Access=AK, SignedHeaders=" + "h".repeat(129) + ", Signature=" + HEX);

        String start = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, ";
        String padding = " ".repeat(Signature.MAX_HEADER_LENGTH - start.length() - "Signature=".length() - 64);
        assertThat(Signature.parse(start + padding + "Signature=" + HEX).accessKey())
                .isEqualTo("AK");
        assertMalformed(start + " " + padding + "Signature=" + HEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SDK-HMAC-SM3 Access=AK, SignedHeaders=host, Signature=00",
                "SDK-ECDSA-P256-SHA256 Access=AK, SignedHeaders=host, Signature=00",
                "SDK-SM2-SM3 Access=AK, SignedHeaders=host, Signature=00",
                "V11-HMAC-SHA256 Credential=AK/20260801/cn-north-4/swr, SignedHeaders=host, Signature=00",
            })
    void anotherAlgorithmOfTheClientsIsNamedInTheRefusal(String authorization) {
        assertThatExceptionOfType(SignatureRefusedException.class)
                .isThrownBy(() -> Signature.parse(authorization))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED_ALGORITHM);
                    assertThat(refused)
                            .hasMessageContaining(authorization.substring(0, authorization.indexOf(' ')) + " is not");
                });
    }

    @Test
    void whatCouldBeReplayedIsNotInItsText() {
        assertThat(parse("AK1", "host")).asString().contains("AK1").doesNotContain(HEX);
    }

    private static Signature parse(String accessKey, String signedHeaders) {
        return Signature.parse(
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + signedHeaders + ", Signature=" + HEX);
    }

    private static String headers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x-" + i).collect(Collectors.joining(";"));
    }

    private static void assertMalformed(String authorization) {
        assertThatExceptionOfType(SignatureRefusedException.class)
                .isThrownBy(() -> Signature.parse(authorization))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED));
    }
}
