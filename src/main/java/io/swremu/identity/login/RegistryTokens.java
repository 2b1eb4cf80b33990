package io.swremu.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.credential.SignOn;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Registries;
import io.swremu.platform.random.RandomSource;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bearer tokens of the registry: signed JWTs that name the user and what the token may be used for. */
@Component
public class RegistryTokens {
    /** How long a token lives; clients fetch a new one for each push or pull. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** The service that the challenge names, and tokens are for. */
    public static final String SERVICE = "dockyard";

    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final String ACCESS = "access";
    private static final String REGION = "region";

    /** Only in tokens for an instance of the enterprise edition, which are good for nothing else. */
    private static final String INSTANCE = "instance";

    private final RegistryKeys keys;
    private final SignOn signOn;
    private final Callers callers;
    private final Registries registries;
    private final InstantSource clock;
    private final RandomSource random;

    RegistryTokens(
            RegistryKeys keys,
            SignOn signOn,
            Callers callers,
            Registries registries,
            InstantSource clock,
            RandomSource random) {
        this.keys = keys;
        this.signOn = signOn;
        this.callers = callers;
        this.registries = registries;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a token.
     *
     * @param caller who will hold it; may be nobody
     * @param grants what it may be used for
     */
    @Transactional
    public Issued issue(Caller caller, List<Grant> grants) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .subject(caller.userId())
                .audience(SERVICE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(random.uuid().toString())
                .claim(REGION, caller.region())
                .claim(
                        ACCESS,
                        grants.stream()
                                .map(grant -> Map.of(
                                        "type", "repository", "name", grant.repository(), "actions", grant.actions()))
                                .toList());
        if (caller.registry().isInstance()) {
            claims.claim(INSTANCE, caller.registry().id());
        }
        try {
            RegistryKey key = newestKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.id());
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(new MACSigner(HexFormat.of().parseHex(key.secretHex())));
            return new Issued(token.serialize(), now);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key has the right length", impossible);
        }
    }

    /** Tells who holds a token and what for; empty if it is not ours or has expired. */
    @Transactional(readOnly = true)
    public Optional<Holder> verify(String text) {
        try {
            var token = SignedJWT.parse(text);
            if (!isOurs(token)) {
                return Optional.empty();
            }
            var claims = token.getJWTClaimsSet();
            boolean expired =
                    !clock.instant().isBefore(claims.getExpirationTime().toInstant());
            return expired ? Optional.empty() : holder(claims);
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Holder> holder(JWTClaimsSet claims) throws ParseException {
        String region = claims.getStringClaim(REGION);
        Long instance = claims.getLongClaim(INSTANCE);
        Optional<Caller> user = claims.getSubject().isEmpty()
                ? Optional.of(callers.nobody(region))
                : signOn.identity(claims.getSubject()).map(found -> callers.of(found, region));
        Optional<Caller> caller = instance == null
                ? user
                : user.flatMap(found -> registries.find(instance).map(found::at));
        List<Grant> grants = claims.getListClaim(ACCESS).stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(grant -> new Grant(
                        String.valueOf(grant.get("name")),
                        grant.get("actions") instanceof List<?> actions
                                ? actions.stream().map(String::valueOf).toList()
                                : List.of()))
                .toList();
        return caller.map(found -> new Holder(found, grants));
    }

    private boolean isOurs(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        if (!header.getAlgorithm().equals(JWSAlgorithm.HS256) || header.getKeyID() == null) {
            return false;
        }
        var key = keys.findById(header.getKeyID());
        return key.isPresent()
                && token.verify(
                        new MACVerifier(HexFormat.of().parseHex(key.get().secretHex())));
    }

    /** Keys are not kept in memory: other servers, and whoever empties the database, change them. */
    private RegistryKey newestKey() {
        return keys.findFirstByOrderByCreatedAtDescIdDesc()
                .orElseGet(() ->
                        keys.insert(new RegistryKey(random.hex(ID_BYTES), random.hex(KEY_BYTES), clock.instant())));
    }

    /**
     * What a token may be used for.
     *
     * @param repository organization and repository, with {@code /}
     * @param actions {@code pull}, {@code push}, {@code delete}
     */
    public record Grant(String repository, List<String> actions) {}

    /** A new token. */
    public record Issued(String text, Instant issuedAt) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Issued[" + issuedAt + "]";
        }
    }

    /** Who holds a token, and what for. */
    public record Holder(Caller caller, List<Grant> grants) {}
}
