package io.swremu.identity.signature;

import static io.swremu.identity.signature.SignedRequest.EMPTY_BODY_SHA256;
import static io.swremu.identity.signature.TestKey.DATE;
import static io.swremu.identity.signature.TestKey.accepted;
import static io.swremu.identity.signature.TestKey.authorization;
import static io.swremu.identity.signature.TestKey.refusal;
import static io.swremu.identity.signature.TestKey.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test writes down by hand what a client signs, and what then arrives. */
class CanonicalRequestTest {
    @ParameterizedTest
    @CsvSource({
        "/v2/manage/namespaces, /v2/manage/namespaces/",
        "/v2/manage/namespaces/, /v2/manage/namespaces/",
        "/, /",
        "'', /",
        "/repos/a$b, /repos/a%24b/",
        "/repos/a%24b, /repos/a%24b/",
        "/repos/a%2524b, /repos/a%2524b/",
        "/repos/a%2Fb, /repos/a/b/",
        "/repos/a|b+c*d~e, /repos/a%7Cb%2Bc%2Ad~e/",
        "/repos/%7e%2d%2E%5f, /repos/~-._/",
        "/repos/%20%c3%a9%FF, /repos/%20%C3%A9%FF/",
        "//a//b;c=d/, //a//b%3Bc%3Dd/",
    })
    void aPathIsDecodedOnceAndEncodedAgain(String received, String signed) {
        assertThat(accepted(signed("GET", received, null, signed, "")))
                .asString()
                .startsWith("GET\n" + signed + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "b=2&a=1, a=1&b=2",
        "a=2&a=1, a=1&a=2",
        "a=2&a=1, a=2&a=1",
        "b=2&a=3&b=1, a=3&b=2&b=1",
        "a=1&a=1, a=1&a=1",
        "a, a=",
        "a=, a=",
        "a&b=1&&, a=&b=1",
        "=1, =1",
        "a=b=c, a=b%3Dc",
        "a=1+2%2B3%203, a=1%202%2B3%203",
        "a=limit::10|offset::0, a=limit%3A%3A10%7Coffset%3A%3A0",
        "a=%7c%7e*', a=%7C~%2A%27",
        "%C3%A9=%F0%9F%98%80, %C3%A9=%F0%9F%98%80",
        "a=%FF%00, a=%FF%00",
        "B=1&a=2, B=1&a=2",
        "'', ''",
    })
    void aQueryIsEncodedAgainAndSorted(String received, String signed) {
        assertThat(accepted(signed("GET", "/a", received, "/a/", signed)))
                .asString()
                .startsWith("GET\n/a/\n" + signed + "\n");
    }

    @Test
    void namesMayBeSortedBeforeOrAfterTheyAreEncoded() {
        // Decoded, a bar comes after letters; encoded, its percent sign before them.
        accepted(signed("GET", "/a", "%7C=1&z=2", "/a/", "z=2&%7C=1"));
        accepted(signed("GET", "/a", "%7C=1&z=2", "/a/", "%7C=1&z=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%4g", "a=%+1", "%-1=a", "a=\u0100"})
    void aQueryThatCannotBeDecodedIsMalformed(String query) {
        assertThat(refusal(signed("GET", "/a", query, "/a/", query))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/\u0100"})
    void aPathThatCannotBeDecodedIsMalformed(String path) {
        assertThat(refusal(signed("GET", path, null, path + "/", ""))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void theTargetIsBounded() {
        String longest = "/" + "a".repeat(SignedRequest.MAX_TARGET_LENGTH - 4);
        accepted(signed("GET", longest, "b=1", longest + "/", "b=1"));
        assertThat(refusal(signed("GET", longest, "b=12", longest + "/", "b=12")))
                .isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "get", "GET\n", "G E T", "M-SEARCH"})
    void aMethodIsUpperCaseLetters(String method) {
        assertThat(refusal(signed(method, "/a", null, "/a/", ""))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void blanksAroundAHeaderDoNotCount() {
        accepted(withHeaders("x-a;x-sdk-date", "x-a:1  2\nx-sdk-date:" + DATE, "X-A", " \t1  2 "));
    }

    @Test
    void aRepeatedHeaderHasALinePerValueInOrderOfValues() {
        Arrived arrived =
                withHeaders("x-a;x-sdk-date", "x-a:1\nx-a:2\nx-sdk-date:" + DATE, "X-A", "2", "Other", "o", "x-a", "1");
        accepted(arrived);
        assertThat(refusal(arrived.plusHeader("X-A", "3"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void anEmptyHeaderIsNotAMissingOne() {
        Arrived arrived = withHeaders("x-a;x-sdk-date", "x-a:\nx-sdk-date:" + DATE, "X-A", "");
        accepted(arrived);
        assertThat(refused(arrived.withoutHeader("X-A")))
                .hasMessageContaining("x-a is not in the request")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void headersAreSignedInTheOrderListed() {
        accepted(withHeaders("x-sdk-date;x-a", "x-sdk-date:" + DATE + "\nx-a:1", "X-A", "1"));
    }

    @Test
    void aHeaderIsSignedAsItsBytes() {
        // A container gives the two UTF-8 bytes of é as two characters; the client hashed these bytes.
        String onTheWire = new String("é漢".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(accepted(withHeaders("x-a;x-sdk-date", "x-a:é漢\nx-sdk-date:" + DATE, "X-A", onTheWire)))
                .asString()
                .contains("x-a:é漢\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\nx-b:2", "1\r", "\u0000", "\u007f", "\u0100"})
    void aHeaderThatCouldForgeALineIsMalformed(String value) {
        assertThat(refusal(withHeaders("x-a;x-sdk-date", "x-a:" + value + "\nx-sdk-date:" + DATE, "X-A", value)))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void noHeaderNeedBeSigned() {
        Arrived onlyTheDate = withHeaders("x-sdk-date", "x-sdk-date:" + DATE);
        accepted(onlyTheDate);
        accepted(onlyTheDate.plusHeader("Host", "localhost"));
        // Not even the date, since the string to sign has it.
        accepted(withHeaders("x-a", "x-a:1", "X-A", "1"));
    }

    @Test
    void terraformSignsNeitherHostNorProjectNorToken() {
        Arrived arrived = withHeaders(
                "accept;content-type;user-agent;x-sdk-date",
                "accept:application/json\ncontent-type:application/json\nuser-agent:terraform\nx-sdk-date:" + DATE,
                "Host",
                "swr.example:5080",
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "User-Agent",
                "terraform",
                "X-Project-Id",
                "0123456789abcdef0123456789abcdef",
                "X-Domain-Id",
                "fedcba9876543210fedcba9876543210",
                "X-Security-Token",
                "token");
        accepted(arrived);
    }

    @Test
    void noTextOfItShowsWhatIsGoodForALogin() {
        Arrived arrived = withHeaders(
                "x-auth-token;x-sdk-date;x-security-token",
                "x-auth-token:hush1\nx-sdk-date:" + DATE + "\nx-security-token:hush2",
                "X-Auth-Token",
                "hush1",
                "X-Security-Token",
                "hush2");
        CanonicalRequest computed = accepted(arrived);
        SignatureRefusedException refused = refused(arrived.withPath("/b"));

        for (String text : List.of(computed.toString(), computed.oneLine(), refused.toString())) {
            assertThat(text).contains("x-security-token:***").doesNotContain("hush");
        }
    }

    @Test
    void noTextOfItHasControlCharacters() {
        String onTheWire =
                new String("a\u0085b\u2028c\td".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(accepted(withHeaders(
                                "x-a;x-sdk-date", "x-a:a\u0085b\u2028c\td\nx-sdk-date:" + DATE, "X-A", onTheWire))
                        .oneLine())
                .contains("|x-a:a?b?c?d|");
    }

    @Test
    void whoeverReadsTheRequestMustHashTheBody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedRequest("GET", "/", null, name -> List.of(), ""));
        assertThatExceptionOfType(SignatureRefusedException.class)
                .isThrownBy(() -> new SignedRequest("get", "/", null, name -> List.of(), EMPTY_BODY_SHA256));
    }

    private static Arrived signed(
            String method, String path, @Nullable String query, String signedPath, String signedQuery) {
        String authorization = authorization(
                DATE,
                "x-sdk-date",
                method,
                signedPath,
                signedQuery,
                "x-sdk-date:" + DATE,
                "",
                "x-sdk-date",
                EMPTY_BODY_SHA256);
        return Arrived.of(method, path, query, "", "X-Sdk-Date", DATE, "Authorization", authorization);
    }

    private static Arrived withHeaders(String signedHeaders, String signedLines, String... received) {
        String authorization =
                authorization(DATE, signedHeaders, "GET", "/a/", "", signedLines, "", signedHeaders, EMPTY_BODY_SHA256);
        return Arrived.of("GET", "/a", null, "", received)
                .plusHeader("X-Sdk-Date", DATE)
                .plusHeader("Authorization", authorization);
    }
}
