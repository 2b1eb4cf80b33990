package io.swremu.identity.signature;

import io.swremu.platform.time.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Decides whether a request is what the holder of a secret key signed, by {@code SDK-HMAC-SHA256}. Thread-safe.
 *
 * <p>Not its business: whether the access key exists, has expired, or belongs to the request's {@code X-Security-Token}.
 * Terraform adds that token after signing, so the caller must compare it with the key's own, signed or not.
 */
public final class SignatureVerifier {
    private static final String DATE = "x-sdk-date";
    private static final String CONTENT_HASH = "x-sdk-content-sha256";
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{8}T[0-9]{6}Z");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final InstantSource clock;
    private final Duration maxSkew;

    /**
     * A verifier for one setting.
     *
     * @param clock the server's time
     * @param maxSkew how far {@code X-Sdk-Date} may be from it, behind or ahead; zero = any date will do
     * @throws IllegalArgumentException if {@code maxSkew} is negative
     */
    public SignatureVerifier(InstantSource clock, Duration maxSkew) {
        if (maxSkew.isNegative()) {
            throw new IllegalArgumentException("the allowed skew must not be negative: " + maxSkew);
        }
        this.clock = clock;
        this.maxSkew = maxSkew;
    }

    /**
     * Accepts the request by returning, or refuses it by throwing.
     *
     * @param secretKey the secret key of the signature's access key, not empty
     * @return what the client signed, for a debug log
     * @throws SignatureRefusedException with the reason why it is refused
     * @throws IllegalArgumentException if {@code secretKey} is empty
     */
    public CanonicalRequest verify(Signature signature, SignedRequest request, String secretKey) {
        String date = checkedDate(request);
        var hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secretKey);
        byte[] claimed = signature.value().getBytes(StandardCharsets.US_ASCII);
        List<CanonicalRequest> candidates =
                CanonicalRequest.candidates(signature, request, payloadHashes(signature, request));
        for (CanonicalRequest candidate : candidates) {
            if (MessageDigest.isEqual(claimed, sign(hmac, date, candidate))) {
                return candidate;
            }
        }
        throw SignatureRefusedException.differs(candidates.get(0));
    }

    /**
     * The date needs no place among the signed headers: it is a line of the string to sign, so that it cannot be changed
     * either way. It must be the only one, or else the checked one need not be the signed one.
     */
    private String checkedDate(SignedRequest request) {
        String date = request.value(DATE);
        if (date == null || date.isEmpty()) {
            throw SignatureRefusedException.dateMissing();
        }
        Instant signedAt = parsed(date);
        Instant now = clock.instant();
        Duration age = Duration.between(signedAt, now);
        if (!maxSkew.isZero() && age.abs().compareTo(maxSkew) > 0) {
            throw SignatureRefusedException.dateExpired(date, Times.BASIC.format(now));
        }
        return date;
    }

    private static Instant parsed(String date) {
        try {
            if (DATE_FORM.matcher(date).matches()) {
                return Times.BASIC.parse(date, Instant::from);
            }
        } catch (DateTimeException noSuchDay) {
            // refused below, like any other text
        }
        throw SignatureRefusedException.malformed("x-sdk-date must be a UTC time like 20260801T083000Z");
    }

    /**
     * The hashes of the body a client may have signed. If it declared one, that stands in the canonical request, but the
     * body that arrived must have it too: the signature alone would only protect the declaration. A declared
     * {@code UNSIGNED-PAYLOAD} leaves the body unprotected, which nobody but the signer may decide.
     */
    private static List<String> payloadHashes(Signature signature, SignedRequest request) {
        String declared = request.value(CONTENT_HASH);
        String arrived = request.bodySha256();
        if (declared == null) {
            return List.of(arrived);
        }
        if (declared.equals(UNSIGNED_PAYLOAD)) {
            if (!signature.signedHeaders().contains(CONTENT_HASH)) {
                throw SignatureRefusedException.malformed(CONTENT_HASH + " is " + UNSIGNED_PAYLOAD + " but not signed");
            }
            // The Python SDK signs the hash of an empty body whatever it declares.
            return arrived.equals(SignedRequest.EMPTY_BODY_SHA256) ? List.of(declared, arrived) : List.of(declared);
        }
        if (!SHA256.matcher(declared).matches()) {
            throw SignatureRefusedException.malformed(
                    CONTENT_HASH + " must be 64 hexadecimal digits or " + UNSIGNED_PAYLOAD);
        }
        if (!declared.equalsIgnoreCase(arrived)) {
            throw SignatureRefusedException.bodyDiffers(
                    CanonicalRequest.candidates(signature, request, List.of(arrived))
                            .get(0));
        }
        return Stream.of(declared, arrived).distinct().toList();
    }

    private static byte[] sign(HmacUtils hmac, String date, CanonicalRequest canonicalRequest) {
        String stringToSign = SigningAlgorithm.HMAC_SHA256.scheme() + "\n" + date + "\n" + canonicalRequest.hash();
        return hmac.hmacHex(stringToSign).getBytes(StandardCharsets.US_ASCII);
    }
}
