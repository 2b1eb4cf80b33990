package io.swremu.identity.credential;

import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.Trust;
import io.swremu.identity.directory.Users;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who somebody is by password, token or access key, for those who exchange one kind of credentials for another. In
 * open mode nothing is checked, and whoever is unknown is the default user.
 */
@Service
@Transactional(readOnly = true)
public class SignOn {
    private final Users users;
    private final AccessKeys keys;
    private final Projects projects;
    private final TokenService tokens;
    private final Secrets secrets;
    private final InstantSource clock;
    private final KeyAccounts keyAccounts;
    private final Trust trust;

    SignOn(
            Users users,
            AccessKeys keys,
            Projects projects,
            TokenService tokens,
            Secrets secrets,
            InstantSource clock,
            KeyAccounts keyAccounts,
            Trust trust) {
        this.users = users;
        this.keys = keys;
        this.projects = projects;
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
        this.keyAccounts = keyAccounts;
        this.trust = trust;
    }

    /** The user of that id, if the password is right. */
    public Optional<Identity> byPassword(String userId, String password) {
        return checked(sought(userId).flatMap(users::findIdentity), password);
    }

    /** The user of that name in an account, if the password is right. */
    public Optional<Identity> byPassword(String accountName, String userName, String password) {
        return checked(
                sought(accountName, userName).flatMap(account -> users.findIdentity(account, userName)), password);
    }

    /** The user of that name in the account of that id, if the password is right. */
    public Optional<Identity> byPasswordInAccount(String accountId, String userName, String password) {
        return checked(
                sought(accountId, userName).flatMap(account -> users.findIdentityInAccount(account, userName)),
                password);
    }

    /** Returns the first value, or empty if any contains NUL, which PostgreSQL cannot compare. */
    private static Optional<String> sought(String... texts) {
        return Arrays.stream(texts).anyMatch(text -> text.indexOf('\0') >= 0)
                ? Optional.empty()
                : Optional.of(texts[0]);
    }

    private Optional<Identity> checked(Optional<Identity> user, String password) {
        return trust.admit(
                user,
                found -> users.findById(found.userId())
                        .filter(stored -> secrets.matches(password, stored.passwordHash()))
                        .isPresent());
    }

    /** The user whose token it is, if it is valid. */
    public Optional<Identity> byToken(String token) {
        var known = tokens.find(token);
        return trust.admit(
                known.map(TokenService.Grantee::user),
                user -> known.filter(tokens::isValid).isPresent());
    }

    /** The user whose permanent access key it is, if the secret is right. */
    public Optional<Identity> byKey(String accessKey, String secretKey) {
        var key = sought(accessKey).flatMap(this::known);
        return trust.admit(
                key.flatMap(known -> users.findIdentity(known.userId())),
                user -> key.filter(known -> !known.isTemporary() && known.isUsableAt(clock.instant()))
                        .filter(known -> Secrets.same(known.secretKey(), secretKey))
                        .isPresent());
    }

    /** The access key of that name, if it can be used now. */
    public Optional<AccessKey> usableKey(String accessKey) {
        return known(accessKey).filter(key -> key.isUsableAt(clock.instant()));
    }

    /** A key that somebody has, or that becomes an account's by being used. */
    private Optional<AccessKey> known(String accessKey) {
        return keys.findById(accessKey).or(() -> keyAccounts.of(accessKey).flatMap(made -> keys.findById(accessKey)));
    }

    /** The user with that id, if they may act. */
    public Optional<Identity> identity(String userId) {
        return users.findIdentity(userId).filter(trust::admits);
    }

    /**
     * A project of the user's account by id or by name, which is its region; in open mode an unknown one is as good as
     * none.
     */
    public Optional<Project> project(Identity user, @Nullable String id, @Nullable String name) {
        if (id != null) {
            return sought(id)
                    .flatMap(projects::findProject)
                    .filter(project -> project.domainId().equals(user.domainId()));
        }
        return name == null
                ? Optional.empty()
                : sought(name).flatMap(region -> projects.findProject(user.domainId(), region));
    }
}
