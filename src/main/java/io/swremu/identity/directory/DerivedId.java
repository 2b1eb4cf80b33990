package io.swremu.identity.directory;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256Hex(kind + " " + names);
    }
}
