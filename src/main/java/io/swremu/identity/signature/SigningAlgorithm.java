package io.swremu.identity.signature;

import java.util.Arrays;
import java.util.Optional;

/**
 * The signing algorithms that official clients offer. Only the default one is verified; the others are known so that a
 * user who switched one on learns why nothing works.
 */
enum SigningAlgorithm {
    HMAC_SHA256("SDK-HMAC-SHA256"),
    HMAC_SM3("SDK-HMAC-SM3"),
    ECDSA_P256_SHA256("SDK-ECDSA-P256-SHA256"),
    SM2_SM3("SDK-SM2-SM3"),
    DERIVED_HMAC_SHA256("V11-HMAC-SHA256");

    private final String scheme;

    SigningAlgorithm(String scheme) {
        this.scheme = scheme;
    }

    /** The scheme as it stands at the start of an {@code Authorization} header and of the string to sign. */
    String scheme() {
        return scheme;
    }

    /** The algorithm that the first word of an {@code Authorization} header names. */
    static Optional<SigningAlgorithm> of(String authorization) {
        String firstWord = authorization.split("[ \t]", 2)[0];
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.scheme.equals(firstWord))
                .findFirst();
    }
}
