package io.swremu.identity.credential;

import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues IAM tokens and tells what they stand for. */
@Service
public class TokenService {
    /** An expired token is remembered for a while: its holder is told that it has expired, not that it is unknown. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final Tokens tokens;
    private final Secrets secrets;
    private final IamProperties properties;
    private final InstantSource clock;

    TokenService(Tokens tokens, Secrets secrets, IamProperties properties, InstantSource clock) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Issues a token.
     *
     * @param project the project it is for; absent: the whole account
     * @param method how the user authenticated, such as {@code password}
     */
    @Transactional
    public Issued issue(Identity user, @Nullable Project project, String method) {
        forgetExpired();
        Instant now = clock.instant();
        String text = secrets.token();
        Instant expiresAt = now.plus(properties.tokenLifetime());
        tokens.insert(new Token(text, user.userId(), project == null ? null : project.id(), method, now, expiresAt));
        return new Issued(text, new Grantee(user, Optional.ofNullable(project), method, now, expiresAt));
    }

    /**
     * Forgets tokens whose expiry is long ago.
     *
     * @return how many
     */
    @Transactional
    public int forgetExpired() {
        return tokens.deleteExpired(clock.instant().minus(KEPT_AFTER_EXPIRY));
    }

    /** What a token stands for; absent if nobody issued it, present also after its expiry. */
    public Optional<Grantee> find(String text) {
        return findByHash(hash(text));
    }

    /** What a token stands for, by its {@link #hash}. One statement, so it needs no transaction. */
    public Optional<Grantee> findByHash(String hash) {
        return tokens.findGrantee(hash);
    }

    /** By what a token is known, as its text is stored nowhere: 64 hex digits. */
    public static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }

    /** Whether a token can be used now: it has not expired, and its user may sign in. */
    public boolean isValid(Grantee token) {
        return token.user().enabled() && clock.instant().isBefore(token.expiresAt());
    }

    /**
     * A new token.
     *
     * @param text what the holder sends; only its hash is stored
     */
    public record Issued(String text, Grantee grantee) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Issued[" + grantee + "]";
        }
    }

    /**
     * What a token stands for.
     *
     * @param user whose it is
     * @param project absent: the whole account
     * @param method how the user authenticated
     */
    public record Grantee(
            Identity user, Optional<Project> project, String method, Instant issuedAt, Instant expiresAt) {

        /** As a query reads it; without a project all three of its columns are null. */
        Grantee(
                Identity user,
                @Nullable String projectId,
                @Nullable String projectOwner,
                @Nullable String region,
                String method,
                Instant issuedAt,
                Instant expiresAt) {
            this(user, project(projectId, projectOwner, region), method, issuedAt, expiresAt);
        }

        private static Optional<Project> project(@Nullable String id, @Nullable String owner, @Nullable String region) {
            return id == null || owner == null || region == null
                    ? Optional.empty()
                    : Optional.of(new Project(id, owner, region));
        }
    }
}
