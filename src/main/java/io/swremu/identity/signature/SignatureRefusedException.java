package io.swremu.identity.signature;

import org.jspecify.annotations.Nullable;

/**
 * A signature that is not accepted. The message says what was wrong, in words fit for the client: it is the text that
 * the API gateway puts after "Incorrect IAM authentication information: ", and holds no secret.
 */
public final class SignatureRefusedException extends RuntimeException {
    /** Why a signature is refused. */
    public enum Reason {
        /** The {@code Authorization} header, or a part of the request that is signed, cannot be read. */
        MALFORMED,
        /** Signed by a known algorithm that is not supported; the message names it. */
        UNSUPPORTED_ALGORITHM,
        /** There is no {@code X-Sdk-Date}. */
        DATE_MISSING,
        /** {@code X-Sdk-Date} is further from the server's clock than allowed, behind or ahead. */
        DATE_EXPIRED,
        /** The secret key, or something that is signed, is not what the client signed with. */
        SIGNATURE_DIFFERS
    }

    private final Reason reason;
    private final transient @Nullable CanonicalRequest canonicalRequest;

    private SignatureRefusedException(Reason reason, String message, @Nullable CanonicalRequest canonicalRequest) {
        // A client's mistake, and anyone can make it as often as they like: no stack trace.
        super(message, null, false, false);
        this.reason = reason;
        this.canonicalRequest = canonicalRequest;
    }

    static SignatureRefusedException malformed(String what) {
        return new SignatureRefusedException(Reason.MALFORMED, "signature malformed: " + what, null);
    }

    static SignatureRefusedException unsupported(SigningAlgorithm algorithm) {
        return new SignatureRefusedException(
                Reason.UNSUPPORTED_ALGORITHM,
                "signing algorithm " + algorithm.scheme() + " is not supported, use "
                        + SigningAlgorithm.HMAC_SHA256.scheme(),
                null);
    }

    static SignatureRefusedException dateMissing() {
        return new SignatureRefusedException(Reason.DATE_MISSING, "x-sdk-date not found", null);
    }

    /**
     * A date too far off, behind or ahead, in the real gateway's words.
     *
     * @param signed the request's date, such as 20260801T083000Z
     * @param server the server's
     */
    static SignatureRefusedException dateExpired(String signed, String server) {
        return new SignatureRefusedException(
                Reason.DATE_EXPIRED,
                "calc aksk signature fail:signature expired, signature time:" + signed + ",server time:" + server,
                null);
    }

    static SignatureRefusedException differs(CanonicalRequest computed) {
        return new SignatureRefusedException(
                Reason.SIGNATURE_DIFFERS,
                "verify aksk signature fail, canonicalRequest:" + computed.oneLine(),
                computed);
    }

    static SignatureRefusedException bodyDiffers(CanonicalRequest computed) {
        return new SignatureRefusedException(
                Reason.SIGNATURE_DIFFERS,
                "verify aksk signature fail, x-sdk-content-sha256 is not the hash of the body, canonicalRequest:"
                        + computed.oneLine(),
                computed);
    }

    /** Why the signature is refused. */
    public Reason reason() {
        return reason;
    }

    /**
     * What the server computed, to be compared with what the client computed.
     *
     * @return null unless the reason is {@link Reason#SIGNATURE_DIFFERS}
     */
    public @Nullable CanonicalRequest canonicalRequest() {
        return canonicalRequest;
    }
}
