package io.swremu.identity.directory;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes keys and tokens, and keeps passwords unreadable. */
@Component
public class Secrets {
    /** The passwords are those of tests, and most stand in a configuration file: the hash may be quick. */
    private static final int BCRYPT_STRENGTH = 5;

    private static final int TOKEN_BYTES = 48;
    private static final int ID_BYTES = 16;
    private static final int ACCESS_KEY_BYTES = 9;
    private static final int SECRET_KEY_BYTES = 30;

    private final RandomGenerator random;
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(BCRYPT_STRENGTH);

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** A new token, or a security token of temporary keys. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /** A new id of a user: 32 hex digits. */
    public String id() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    /** A new access key of exactly 20 characters: some signers' buffers hold no more. */
    public String accessKey() {
        return ("AK" + HexFormat.of().formatHex(bytes(ACCESS_KEY_BYTES))).toUpperCase(Locale.ROOT);
    }

    /** A new secret key of 40 characters. */
    public String secretKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_KEY_BYTES));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A hash of a password of any length; bcrypt alone takes 72 bytes, which are 24 characters of some languages. */
    public String hash(String password) {
        return passwords.encode(DerivedId.sha256(password));
    }

    /** Compares in constant time. */
    public boolean matches(String password, String hash) {
        return passwords.matches(DerivedId.sha256(password), hash);
    }
}
