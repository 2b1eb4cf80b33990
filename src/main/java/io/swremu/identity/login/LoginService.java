package io.swremu.identity.login;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.credential.AccessKey;
import io.swremu.identity.credential.AccessKeyService;
import io.swremu.identity.credential.SignOn;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.random.RandomSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * User names and passwords for the registry. Long-term and temporary ones are {@code region@access-key} and the hex HMAC
 * of the access key by its secret; enhanced ones are {@code bearertoken@user-id} and an opaque text.
 */
@Service
@Transactional
public class LoginService {
    static final int MIN_SECONDS = 900;
    static final int MAX_SECONDS = 86_400;

    /** How long an enhanced login lives, as field notes of the service have it. */
    private static final Duration ENHANCED_LIFETIME = Duration.ofHours(12);

    private static final String ENHANCED_USER = "bearertoken";
    private static final int TOKEN_BYTES = 48;

    private final AccessKeyService keys;
    private final SignOn signOn;
    private final Trust trust;
    private final Callers callers;
    private final RegionProperties regions;
    private final LoginTokens tokens;
    private final InstantSource clock;
    private final RandomSource random;

    LoginService(
            AccessKeyService keys,
            SignOn signOn,
            Trust trust,
            Callers callers,
            RegionProperties regions,
            LoginTokens tokens,
            InstantSource clock,
            RandomSource random) {
        this.keys = keys;
        this.signOn = signOn;
        this.trust = trust;
        this.callers = callers;
        this.regions = regions;
        this.tokens = tokens;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a temporary login of the caller.
     *
     * @param region one of the server's
     * @param seconds how long it lives, {@value #MIN_SECONDS} to {@value #MAX_SECONDS}
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for another region or lifetime
     */
    Login createTemporary(Caller caller, String region, int seconds) {
        if (!regions.regions().contains(region)) {
            throw ErrorCode.PARAMETER_INVALID.toException("projectname");
        }
        if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
            throw ErrorCode.PARAMETER_INVALID.toException("duration_seconds");
        }
        Duration lifetime = Duration.ofSeconds(seconds);
        var temporary = keys.createTemporary(signOn.identity(caller.userId()).orElseThrow(), lifetime);
        AccessKey key = temporary.key();
        return new Login(region + "@" + key.accessKey(), password(key), temporary.expiresAt());
    }

    /** An enhanced login of the caller. */
    Login createEnhanced(Caller caller) {
        Instant now = clock.instant();
        tokens.deleteExpired(now);
        String password = random.base64(TOKEN_BYTES);
        Instant expiresAt = now.plus(ENHANCED_LIFETIME);
        tokens.insert(new LoginToken(DigestUtils.sha256Hex(password), caller.userId(), caller.region(), expiresAt));
        return new Login(ENHANCED_USER + "@" + caller.userId(), password, expiresAt);
    }

    /** Who logs in with the user and password of a header, see {@link #authenticate(String, String)}. */
    @Transactional(readOnly = true)
    public Optional<Caller> authenticate(BasicCredentials login) {
        return authenticate(login.user(), login.password());
    }

    /**
     * Tells who logs in.
     *
     * @return empty if the password or the user is refused
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
        return trust.admit(
                        key.flatMap(found -> signOn.identity(found.userId())),
                        named -> regionKnown
                                && key.filter(found -> Secrets.same(password(found), password))
                                        .isPresent())
                .map(identity -> callers.of(identity, region));
    }

    private Optional<Caller> enhanced(String userId, String password) {
        var token = tokens.findById(DigestUtils.sha256Hex(password))
                .filter(found -> found.userId().equals(userId) && found.isValidAt(clock.instant()));
        return trust.admit(signOn.identity(userId), user -> token.isPresent())
                .map(user -> callers.of(user, token.map(LoginToken::region).orElseGet(regions::defaultRegion)));
    }

    private static String password(AccessKey key) {
        return password(key.accessKey(), key.secretKey());
    }

    /** The password that goes with {@code region@access-key}: 64 hex digits. */
    public static String password(String accessKey, String secretKey) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secretKey).hmacHex(accessKey);
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
