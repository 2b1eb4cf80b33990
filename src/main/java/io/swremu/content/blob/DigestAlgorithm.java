package io.swremu.content.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest algorithms that the OCI image specification registers. */
public enum DigestAlgorithm {
    SHA256("sha256", "SHA-256", 64),
    SHA512("sha512", "SHA-512", 128);

    private final String id;
    private final String javaName;
    private final int hexLength;

    DigestAlgorithm(String id, String javaName, int hexLength) {
        this.id = id;
        this.javaName = javaName;
        this.hexLength = hexLength;
    }

    /** The name before the colon of a digest, for example {@code sha256}. */
    public String id() {
        return id;
    }

    /** How many hexadecimal digits a digest of this algorithm has. */
    public int hexLength() {
        return hexLength;
    }

    public MessageDigest newHash() {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java runtime has no " + javaName, missing);
        }
    }
}
