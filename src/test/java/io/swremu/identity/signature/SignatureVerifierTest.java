package io.swremu.identity.signature;

import static io.swremu.identity.signature.SignedRequest.EMPTY_BODY_SHA256;
import static io.swremu.identity.signature.TestKey.DATE;
import static io.swremu.identity.signature.TestKey.NOW;
import static io.swremu.identity.signature.TestKey.SECRET_KEY;
import static io.swremu.identity.signature.TestKey.TIMELESS;
import static io.swremu.identity.signature.TestKey.accepted;
import static io.swremu.identity.signature.TestKey.authorization;
import static io.swremu.identity.signature.TestKey.refusal;
import static io.swremu.identity.signature.TestKey.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {
    private static final String BODY = "{\"namespace\":\"dev\"}";
    private static final String BODY_SHA256 = Arrived.sha256(BODY.getBytes(StandardCharsets.UTF_8));
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    @ParameterizedTest
    @CsvSource({"20260801T081500Z", "20260801T084500Z", "20260801T083000Z"})
    void aDateWithinAQuarterOfAnHourIsAccepted(String date) {
        accepted(dated(date));
    }

    @ParameterizedTest
    @CsvSource({"20260801T081459Z", "20260801T084501Z"})
    void aDateFurtherOffIsExpired(String date) {
        assertThat(refused(dated(date)))
                .hasMessage("calc aksk signature fail:signature expired, signature time:" + date
                        + ",server time:20260801T083000Z")
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.DATE_EXPIRED);
                    assertThat(refused.canonicalRequest()).isNull();
                });
    }

    @Test
    void theAllowedSkewCanBeSetAndSwitchedOff() {
        SignatureVerifier strict = new SignatureVerifier(InstantSource.fixed(NOW), Duration.ofSeconds(10));
        Arrived elevenSecondsOld = dated("20260801T082949Z");
        assertThat(refused(strict, elevenSecondsOld, SECRET_KEY).reason()).isEqualTo(Reason.DATE_EXPIRED);

        Arrived ancient = dated("19991231T235959Z");
        TIMELESS.verify(ancient.signature(), ancient.request(), SECRET_KEY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignatureVerifier(InstantSource.system(), Duration.ofSeconds(-1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260801T083000",
                "2026-08-01T08:30:00Z",
                "20260231T083000Z",
                "20260801T246000Z",
                "20260801T083000z",
                "Sat, 01 Aug 2026 08:30:00 GMT",
                "+20260801T083000Z",
            })
    void aDateInAnotherFormIsMalformedEvenIfAnyWouldDo(String date) {
        assertThat(refusal(dated(date))).isEqualTo(Reason.MALFORMED);
        assertThat(refused(TIMELESS, dated(date), SECRET_KEY).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aDateMustBeThereOnce() {
        Arrived arrived = dated(DATE);
        assertThat(refusal(arrived.withoutHeader("X-Sdk-Date"))).isEqualTo(Reason.DATE_MISSING);
        assertThat(refusal(arrived.withHeader("X-Sdk-Date", date -> " "))).isEqualTo(Reason.DATE_MISSING);
        assertThat(refusal(arrived.plusHeader("x-sdk-date", DATE))).isEqualTo(Reason.MALFORMED);
        assertThat(refused(TIMELESS, arrived.withoutHeader("X-Sdk-Date"), SECRET_KEY)
                        .reason())
                .isEqualTo(Reason.DATE_MISSING);
    }

    @Test
    void anUnlistedDateCannotBeChangedEither() {
        Arrived arrived = Arrived.of("GET", "/a", null, "", "X-A", "1", "X-Sdk-Date", DATE)
                .plusHeader(
                        "Authorization",
                        authorization(DATE, "x-a", "GET", "/a/", "", "x-a:1", "", "x-a", EMPTY_BODY_SHA256));
        accepted(arrived);
        assertThat(refusal(arrived.withHeader("X-Sdk-Date", date -> "20260801T083001Z")))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void aDeclaredHashMustBeSignedAndBeThatOfTheBody() {
        Arrived arrived = declared(BODY_SHA256, BODY_SHA256, BODY);
        accepted(arrived);

        assertThat(refused(arrived.withBody("{}".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("not the hash of the body")
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.SIGNATURE_DIFFERS);
                    assertThat(refused.canonicalRequest())
                            .asString()
                            .endsWith("\n" + Arrived.sha256("{}".getBytes(StandardCharsets.UTF_8)));
                });
        // Body and declaration changed together: now the signature tells.
        String other = Arrived.sha256("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(arrived.withBody("{}".getBytes(StandardCharsets.UTF_8))
                        .withHeader("X-Sdk-Content-Sha256", hash -> other)))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void aDeclaredHashMayBeUpperCase() {
        accepted(declared(BODY_SHA256.toUpperCase(), BODY_SHA256.toUpperCase(), BODY));
        accepted(declared(BODY_SHA256.toUpperCase(), BODY_SHA256, BODY));
    }

    @Test
    void aDeclaredHashThatIsNotSignedMustBeTheRightOneToo() {
        Arrived plain = dated(DATE);
        accepted(plain.plusHeader("X-Sdk-Content-Sha256", EMPTY_BODY_SHA256));
        assertThat(refusal(plain.plusHeader("X-Sdk-Content-Sha256", BODY_SHA256)))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void anUnsignedPayloadMayBeAnything() {
        Arrived arrived = declared(UNSIGNED, UNSIGNED, BODY);
        accepted(arrived);
        accepted(arrived.withBody(new byte[0]));
        accepted(arrived.withBody(new byte[] {1, 2, 3}));
    }

    @Test
    void thePythonClientSignsAnEmptyBodyAsEmptyWhateverItDeclares() {
        Arrived arrived = declared(UNSIGNED, EMPTY_BODY_SHA256, "");
        accepted(arrived);
        assertThat(refusal(arrived.withBody(new byte[] {1}))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void aBodyThatIsThereIsSignedAsDeclared() {
        assertThat(refusal(declared(UNSIGNED, BODY_SHA256, BODY))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void nobodyButTheSignerMayLeaveTheBodyUnsigned() {
        Arrived plain = dated(DATE);
        assertThat(refusal(plain.plusHeader("X-Sdk-Content-Sha256", UNSIGNED))).isEqualTo(Reason.MALFORMED);

        // Even if the canonical request ends in it: the header is to be among the signed ones.
        Arrived unlisted = Arrived.of("GET", "/a", null, "", "X-Sdk-Date", DATE, "X-Sdk-Content-Sha256", UNSIGNED)
                .plusHeader(
                        "Authorization",
                        authorization(
                                DATE,
                                "x-sdk-date",
                                "GET",
                                "/a/",
                                "",
                                "x-sdk-date:" + DATE,
                                "",
                                "x-sdk-date",
                                UNSIGNED));
        assertThat(refusal(unlisted)).isEqualTo(Reason.MALFORMED);

        // A signed hash cannot be turned into it either.
        assertThat(refusal(
                        declared(BODY_SHA256, BODY_SHA256, BODY).withHeader("X-Sdk-Content-Sha256", hash -> UNSIGNED)))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unsigned-payload", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "abc"})
    void anotherDeclarationIsMalformed(String declaration) {
        assertThat(refusal(declared(declaration, declaration, BODY))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aDeclarationMustNotBeRepeated() {
        assertThat(refusal(declared(UNSIGNED, UNSIGNED, BODY).plusHeader("X-Sdk-Content-Sha256", UNSIGNED)))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aVerifierNeedsAKey() {
        Arrived arrived = dated(DATE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestKey.VERIFIER.verify(arrived.signature(), arrived.request(), ""));
    }

    private static Arrived dated(String date) {
        return Arrived.of("GET", "/a", null, "", "X-Sdk-Date", date)
                .plusHeader(
                        "Authorization",
                        authorization(
                                date,
                                "x-sdk-date",
                                "GET",
                                "/a/",
                                "",
                                "x-sdk-date:" + date,
                                "",
                                "x-sdk-date",
                                EMPTY_BODY_SHA256));
    }

    private static Arrived declared(String declaration, String signedPayload, String body) {
        String signedHeaders = "x-sdk-content-sha256;x-sdk-date";
        return Arrived.of("POST", "/a", null, body, "X-Sdk-Date", DATE, "X-Sdk-Content-Sha256", declaration)
                .plusHeader(
                        "Authorization",
                        authorization(
                                DATE,
                                signedHeaders,
                                "POST",
                                "/a/",
                                "",
                                "x-sdk-content-sha256:" + declaration,
                                "x-sdk-date:" + DATE,
                                "",
                                signedHeaders,
                                signedPayload));
    }
}
