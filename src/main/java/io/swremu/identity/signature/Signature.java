package io.swremu.identity.signature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client says about its signature, read from
 * {@code Authorization: SDK-HMAC-SHA256 Access=<AK>, SignedHeaders=<a;b;c>, Signature=<64 hex>}. That it is well formed
 * says nothing about it being right.
 *
 * @param accessKey the access key, 1 to 128 visible ASCII characters
 * @param signedHeaders 1 to 64 lower-case header names in the client's order, none twice. No name must be among them:
 *     Terraform and the Go SDK sign no {@code host}, Terraform no {@code x-project-id}, and the Go SDK's look-ups of a
 *     project nothing but {@code x-sdk-date}. The date is part of what is signed even if it is not listed here.
 * @param value the signature, 64 lower-case hexadecimal digits
 */
public record Signature(String accessKey, List<String> signedHeaders, String value) {
    /** The longest header that is read, in characters; real ones have about 200. */
    public static final int MAX_HEADER_LENGTH = 4096;

    private static final int MAX_SIGNED_HEADERS = 64;
    private static final Set<String> PARTS = Set.of("Access", "SignedHeaders", "Signature");
    private static final Pattern ACCESS_KEY = Pattern.compile("[!-~&&[^,]]{1,128}");
    private static final Pattern HEADER_NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks and copies.
     *
     * @throws SignatureRefusedException (malformed) if a part is outside its range
     */
    public Signature {
        if (!ACCESS_KEY.matcher(accessKey).matches()) {
            throw SignatureRefusedException.malformed("Access must be 1 to 128 visible ASCII characters");
        }
        signedHeaders = List.copyOf(signedHeaders);
        if (signedHeaders.isEmpty() || signedHeaders.size() > MAX_SIGNED_HEADERS) {
            throw SignatureRefusedException.malformed(
                    "SignedHeaders must list 1 to " + MAX_SIGNED_HEADERS + " headers");
        }
        if (!signedHeaders.stream().allMatch(name -> HEADER_NAME.matcher(name).matches())) {
            throw SignatureRefusedException.malformed("SignedHeaders must be lower-case header names joined by ';'");
        }
        if (new HashSet<>(signedHeaders).size() != signedHeaders.size()) {
            throw SignatureRefusedException.malformed("SignedHeaders lists a header twice");
        }
        if (!VALUE.matcher(value).matches()) {
            throw SignatureRefusedException.malformed("Signature must be 64 lower-case hexadecimal digits");
        }
    }

    /**
     * Reads an {@code Authorization} header. Spaces may stand around commas or not, and the parts in any order; each must
     * be there exactly once, and nothing else.
     *
     * @param authorization the header's value as received
     * @throws SignatureRefusedException (unsupported algorithm) if it names another algorithm that clients offer;
     *     (malformed) if it is longer than {@link #MAX_HEADER_LENGTH} or otherwise not as described
     */
    public static Signature parse(String authorization) {
        if (authorization.length() > MAX_HEADER_LENGTH) {
            throw SignatureRefusedException.malformed(
                    "Authorization is longer than " + MAX_HEADER_LENGTH + " characters");
        }
        SigningAlgorithm algorithm = SigningAlgorithm.of(authorization)
                .orElseThrow(() -> SignatureRefusedException.malformed(
                        "Authorization does not begin with " + SigningAlgorithm.HMAC_SHA256.scheme()));
        if (algorithm != SigningAlgorithm.HMAC_SHA256) {
            throw SignatureRefusedException.unsupported(algorithm);
        }
        Map<String, String> parts =
                parts(authorization.substring(algorithm.scheme().length()));
        return new Signature(
                parts.getOrDefault("Access", ""),
                List.of(parts.getOrDefault("SignedHeaders", "").split(";", -1)),
                parts.getOrDefault("Signature", ""));
    }

    private static Map<String, String> parts(String list) {
        Map<String, String> parts = new HashMap<>();
        for (String part : list.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!PARTS.contains(name)
                    || parts.put(name, part.substring(equals + 1).strip()) != null) {
                throw SignatureRefusedException.malformed(
                        "Authorization must have Access, SignedHeaders and Signature, each once and nothing else");
            }
        }
        return parts;
    }

    /** Without the signature itself: who reads it in a log could replay the request while its date is fresh. */
    @Override
    public String toString() {
        return "Signature[accessKey=" + accessKey + ", signedHeaders=" + String.join(";", signedHeaders) + "]";
    }
}
