package io.swremu.identity.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Ids and keys that nobody configured: made from names, so that they are the same at every start. */
public final class DerivedId {
    private DerivedId() {}

    public static String account(String account) {
        return digits("account", account).substring(0, 32);
    }

    public static String user(String account, String user) {
        return digits("user", account + "/" + user).substring(0, 32);
    }

    public static String project(String account, String region) {
        return digits("project", account + "/" + region).substring(0, 32);
    }

    /** 20 characters, the length of real ones. */
    public static String accessKey(String account, String user) {
        return "AK"
                + digits("access-key", account + "/" + user).substring(0, 18).toUpperCase(Locale.ROOT);
    }

    public static String secretKey(String account, String user) {
        return digits("secret-key", account + "/" + user).substring(0, 40);
    }

    private static String digits(String kind, String names) {
        return sha256(kind + " " + names);
    }

    /** SHA-256 of a text as 64 lower-case hex digits. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
