package io.swremu.identity.directory;

import io.swremu.platform.random.RandomSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes keys and tokens, and hashes and compares secrets. */
@Component
public class Secrets {
    /** Low, since these are passwords of tests, most of them from a configuration file. */
    private static final int BCRYPT_STRENGTH = 5;

    private static final int TOKEN_BYTES = 48;
    private static final int ID_BYTES = 16;
    private static final int ACCESS_KEY_BYTES = 9;
    private static final int SECRET_KEY_BYTES = 30;

    private final RandomSource random;
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(BCRYPT_STRENGTH);

    Secrets(RandomSource random) {
        this.random = random;
    }

    /** A new token, or a security token of temporary keys. */
    public String token() {
        return random.base64(TOKEN_BYTES);
    }

    /** A new id of a user: 32 hex digits. */
    public String id() {
        return random.hex(ID_BYTES);
    }

    /** A new access key of exactly 20 characters: some signers' buffers hold no more. */
    public String accessKey() {
        return ("AK" + random.hex(ACCESS_KEY_BYTES)).toUpperCase(Locale.ROOT);
    }

    /** A new secret key of 40 characters. */
    public String secretKey() {
        return random.base64(SECRET_KEY_BYTES);
    }

    /** A hash of a password of any length; bcrypt alone takes 72 bytes, which are 24 characters of some languages. */
    public String hash(String password) {
        return passwords.encode(DigestUtils.sha256Hex(password));
    }

    /** Whether two secrets are the same; takes the same time wherever they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a password is the one that was hashed. */
    public boolean matches(String password, String hash) {
        return passwords.matches(DigestUtils.sha256Hex(password), hash);
    }
}
