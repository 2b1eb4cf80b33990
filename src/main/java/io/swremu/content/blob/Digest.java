package io.swremu.content.blob;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The address of content, written {@code algorithm:hex} as in the OCI image specification. Every instance is valid: its
 * algorithm is known and {@code hex} has the right number of lower-case hexadecimal digits, so both are safe as file
 * names.
 *
 * @param algorithm how the content was hashed
 * @param hex the hash, 64 or 128 digits of {@code 0-9a-f}
 */
public record Digest(DigestAlgorithm algorithm, String hex) {
    /**
     * Makes a digest of its two parts.
     *
     * @throws InvalidDigestException if {@code hex} is not a hash of that algorithm
     */
    public Digest {
        if (hex.length() != algorithm.hexLength() || !isLowerCaseHex(hex)) {
            throw new InvalidDigestException("a " + algorithm.id() + " digest has exactly " + algorithm.hexLength()
                    + " lower-case hexadecimal digits");
        }
    }

    /**
     * Reads {@code sha256:…} or {@code sha512:…}.
     *
     * @throws InvalidDigestException if the text is anything else; its message never repeats the text
     */
    public static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidDigestException("a digest is an algorithm, a colon and a hash");
        }
        String id = text.substring(0, colon);
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            if (algorithm.id().equals(id)) {
                return new Digest(algorithm, text.substring(colon + 1));
            }
        }
        throw new InvalidDigestException("the digest algorithm is not sha256 or sha512");
    }

    /** The sha256 digest of some bytes. */
    public static Digest of(byte[] content) {
        return of(DigestAlgorithm.SHA256, content);
    }

    /** The digest of some bytes by an algorithm. */
    public static Digest of(DigestAlgorithm algorithm, byte[] content) {
        MessageDigest hash = algorithm.newHash();
        hash.update(content);
        return of(algorithm, hash);
    }

    /** The digest of all bytes that went into a hash, which is reset. */
    static Digest of(DigestAlgorithm algorithm, MessageDigest hash) {
        return new Digest(algorithm, HexFormat.of().formatHex(hash.digest()));
    }

    /** The form {@code algorithm:hex}, which {@link #parse} reads. */
    @Override
    public String toString() {
        return algorithm.id() + ':' + hex;
    }

    private static boolean isLowerCaseHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
