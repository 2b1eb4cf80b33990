package io.swremu.identity.login;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.credential.AccessKey;
import io.swremu.identity.credential.AccessKeyService;
import io.swremu.identity.credential.SignOn;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.RegionProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * User names and passwords for the registry. Long-term and temporary ones are {@code region@access-key} and the hex HMAC
 * of the access key by its secret; enhanced ones are {@code bearertoken@user-id} and an opaque text.
 */
@Service
@Transactional
public class LoginService {
    /** How long an enhanced login lives, as field notes of the service have it. */
    private static final Duration ENHANCED_LIFETIME = Duration.ofHours(12);

    private static final String ENHANCED_USER = "bearertoken";
    private static final int TOKEN_BYTES = 48;

    private final AccessKeyService keys;
    private final SignOn signOn;
    private final Callers callers;
    private final RegionProperties regions;
    private final LoginTokens tokens;
    private final InstantSource clock;
    private final RandomGenerator random;

    LoginService(
            AccessKeyService keys,
            SignOn signOn,
            Callers callers,
            RegionProperties regions,
            LoginTokens tokens,
            InstantSource clock,
            RandomGenerator random) {
        this.keys = keys;
        this.signOn = signOn;
        this.callers = callers;
        this.regions = regions;
        this.tokens = tokens;
        this.clock = clock;
        this.random = random;
    }

    /** A temporary login of the caller in a region. */
    Login createTemporary(Caller caller, String region, Duration lifetime) {
        var temporary = keys.createTemporary(signOn.identity(caller.userId()).orElseThrow(), lifetime);
        AccessKey key = temporary.key();
        return new Login(region + "@" + key.accessKey(), password(key), temporary.expiresAt());
    }

    /** An enhanced login of the caller. */
    Login createEnhanced(Caller caller) {
        Instant now = clock.instant();
        tokens.deleteExpired(now);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = now.plus(ENHANCED_LIFETIME);
        tokens.save(new LoginToken(sha256(password), caller.userId(), caller.region(), expiresAt));
        return new Login(ENHANCED_USER + "@" + caller.userId(), password, expiresAt);
    }

    /** Who logs in with the user and password of a header, see {@link #authenticate(String, String)}. */
    @Transactional(readOnly = true)
    public Optional<Caller> authenticate(BasicCredentials login) {
        return authenticate(login.user(), login.password());
    }

    /**
     * Who logs in; empty if strict mode refuses. In open mode passwords are not checked, and whoever is unknown is the
     * default user.
     */
    @Transactional(readOnly = true)
    public Optional<Caller> authenticate(String user, String password) {
        int at = user.indexOf('@');
        String before = at < 0 ? "" : user.substring(0, at);
        String after = user.substring(at + 1);
        if (before.equals(ENHANCED_USER)) {
            return enhanced(after, password);
        }
        boolean regionKnown = regions.regions().contains(before);
        String region = regionKnown ? before : regions.defaultRegion();
        var key = signOn.usableKey(after);
        if (signOn.isStrict()) {
            return key.filter(found -> regionKnown && sameText(password(found), password))
                    .flatMap(found -> signOn.identity(found.userId()))
                    .map(identity -> callers.of(identity, region));
        }
        var identity = key.flatMap(found -> signOn.identity(found.userId())).orElseGet(signOn::defaultIdentity);
        return Optional.of(callers.of(identity, region));
    }

    private Optional<Caller> enhanced(String userId, String password) {
        var token = tokens.findById(sha256(password))
                .filter(found -> found.userId().equals(userId) && found.isValidAt(clock.instant()));
        var caller = token.flatMap(
                found -> signOn.identity(found.userId()).map(identity -> callers.of(identity, found.region())));
        if (caller.isPresent() || signOn.isStrict()) {
            return caller;
        }
        var identity = signOn.identity(userId).orElseGet(signOn::defaultIdentity);
        return Optional.of(callers.of(identity, regions.defaultRegion()));
    }

    private static String password(AccessKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key.secretKey()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(key.accessKey())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What {@code docker login} takes. */
    record Login(String user, String password, Instant expiresAt) {
        /** Hides the password. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
