package io.swremu.identity.credential;

import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.Users;
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
    private final Users users;
    private final Projects projects;
    private final Secrets secrets;
    private final IamProperties properties;
    private final InstantSource clock;

    TokenService(
            Tokens tokens,
            Users users,
            Projects projects,
            Secrets secrets,
            IamProperties properties,
            InstantSource clock) {
        this.tokens = tokens;
        this.users = users;
        this.projects = projects;
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
        Instant now = clock.instant();
        tokens.deleteExpired(now.minus(KEPT_AFTER_EXPIRY));
        String text = secrets.token();
        Instant expiresAt = now.plus(properties.tokenLifetime());
        tokens.insert(new Token(text, user.userId(), project == null ? null : project.id(), method, now, expiresAt));
        return new Issued(text, new Grantee(user, Optional.ofNullable(project), method, now, expiresAt));
    }

    /** What a token stands for; absent if nobody issued it, present also after its expiry. */
    @Transactional(readOnly = true)
    public Optional<Grantee> find(String text) {
        return tokens.findById(DigestUtils.sha256Hex(text))
                .flatMap(token -> users.findIdentity(token.userId())
                        .map(user -> new Grantee(
                                user,
                                Optional.ofNullable(token.projectId()).flatMap(projects::findProject),
                                token.method(),
                                token.issuedAt(),
                                token.expiresAt())));
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
            Identity user, Optional<Project> project, String method, Instant issuedAt, Instant expiresAt) {}
}
