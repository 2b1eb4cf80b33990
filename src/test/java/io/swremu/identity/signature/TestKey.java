package io.swremu.identity.signature;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key and the time of the tests, and the few steps from a hand-written canonical request to a signed one. */
final class TestKey {
    static final String ACCESS_KEY = "AKIDEXAMPLE000000001";
    static final String SECRET_KEY = "SKexample0123456789abcdefghijklmnopqrstuv";
    static final String DATE = "20260801T083000Z";
    static final Instant NOW = Instant.parse("2026-08-01T08:30:00Z");
    static final SignatureVerifier VERIFIER = new SignatureVerifier(InstantSource.fixed(NOW), Duration.ofMinutes(15));
    static final SignatureVerifier TIMELESS = new SignatureVerifier(InstantSource.fixed(NOW), Duration.ZERO);

    private TestKey() {}

    /** The {@code Authorization} header of a client that computed this canonical request. */
    static String authorization(String date, String signedHeaders, String... canonicalLines) {
        byte[] canonicalRequest = String.join("\n", canonicalLines).getBytes(StandardCharsets.UTF_8);
        return "SDK-HMAC-SHA256 Access=" + ACCESS_KEY + ", SignedHeaders=" + signedHeaders + ", Signature="
                + hmac("SDK-HMAC-SHA256\n" + date + "\n" + Arrived.sha256(canonicalRequest));
    }

    private static String hmac(String stringToSign) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static CanonicalRequest accepted(Arrived arrived) {
        return VERIFIER.verify(arrived.signature(), arrived.request(), SECRET_KEY);
    }

    /** Why a request is refused; fails if it is not. */
    static Reason refusal(Arrived arrived) {
        return refused(arrived).reason();
    }

    static SignatureRefusedException refused(Arrived arrived) {
        return refused(VERIFIER, arrived, SECRET_KEY);
    }

    static SignatureRefusedException refused(SignatureVerifier verifier, Arrived arrived, String secretKey) {
        SignatureRefusedException refused = catchThrowableOfType(
                SignatureRefusedException.class,
                () -> verifier.verify(arrived.signature(), arrived.request(), secretKey));
        if (refused == null) {
            throw new AssertionError("accepted: " + arrived.method() + " " + arrived.path() + "?" + arrived.query()
                    + " " + arrived.headers());
        }
        return refused;
    }
}
