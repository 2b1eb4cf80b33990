package io.swremu.identity.directory;

import io.swremu.identity.directory.UserRefusedException.Reason;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users of an account. Its administrator sees all of them, creates, changes and deletes them; anybody else sees only
 * themselves. Users that the configuration names come back with the next start.
 */
@Service
@Transactional
public class UserService {
    /** IAM's quota is 50 and can be raised; this is what one answer of the list can hold. */
    static final int MAX_USERS = 1000;

    private final Users users;
    private final Accounts accounts;
    private final Secrets secrets;
    private final InstantSource clock;

    UserService(Users users, Accounts accounts, Secrets secrets, InstantSource clock) {
        this.users = users;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The users that the asking user may see, oldest first.
     *
     * @param name exact; null: any
     * @param enabled whether they may sign in; null: either
     */
    @Transactional(readOnly = true)
    public List<AccountUser> list(Identity asking, @Nullable String name, @Nullable Boolean enabled) {
        if (!asking.administrator()) {
            return find(asking, asking.userId()).stream()
                    .filter(user -> name == null || name.equals(user.identity().userName()))
                    .filter(user -> enabled == null || enabled == user.profile().enabled())
                    .toList();
        }
        var states = enabled == null ? List.of(true, false) : List.of(enabled);
        return name == null
                ? users.findUsers(asking.domainId(), states)
                : users.findUsers(asking.domainId(), name, states);
    }

    /** A user that the asking user may see. */
    @Transactional(readOnly = true)
    public Optional<AccountUser> find(Identity asking, String userId) {
        return users.findUser(userId)
                .filter(user -> user.identity().domainId().equals(asking.domainId()))
                .filter(user -> asking.administrator() || asking.userId().equals(userId));
    }

    /**
     * Creates a user in the account of the asking one. Without a password nobody can sign in as the user by password.
     *
     * @throws UserRefusedException for any of its reasons
     */
    public AccountUser create(Identity asking, String name, UserSettings settings) {
        requireAdministrator(asking);
        settings.check(name);
        accounts.findLockedById(asking.domainId());
        if (users.countByAccountId(asking.domainId()) >= MAX_USERS) {
            throw new UserRefusedException(Reason.TOO_MANY);
        }
        String password = Objects.requireNonNullElseGet(settings.password(), secrets::token);
        var user = new User(
                secrets.id(),
                asking.domainId(),
                name,
                false,
                secrets.hash(password),
                clock.instant(),
                UserProfile.NEW.with(settings));
        return stored(() -> users.insert(user), user, asking);
    }

    /**
     * Changes a user; what the settings leave out stays.
     *
     * @return absent if the account has no such user
     * @throws UserRefusedException for any of its reasons
     */
    public Optional<AccountUser> change(Identity asking, String userId, UserSettings settings) {
        requireAdministrator(asking);
        return locked(asking, userId).map(user -> {
            settings.check(user.name());
            boolean renamed = settings.name() != null && !settings.name().equals(user.name());
            if (user.isAdministrator() && (renamed || Boolean.FALSE.equals(settings.enabled()))) {
                throw new UserRefusedException(Reason.ADMINISTRATOR_STAYS);
            }
            String hash = settings.password() == null ? null : secrets.hash(settings.password());
            user.change(settings.name(), hash, user.profile().with(settings));
            return stored(users::flush, user, asking);
        });
    }

    /**
     * Sets whether the console asks the user for a second factor.
     *
     * @param method {@code sms}, {@code email} or {@code vmfa}
     * @return absent if the account has no such user
     * @throws UserRefusedException if the caller is not the administrator
     */
    public Optional<AccountUser> protectLogin(Identity asking, String userId, boolean on, String method) {
        requireAdministrator(asking);
        return locked(asking, userId).map(user -> {
            user.change(null, null, user.profile().withLoginProtection(on, method));
            return stored(users::flush, user, asking);
        });
    }

    /**
     * Deletes a user with all keys, tokens and logins. Permission entries that name the user stay and can be changed.
     *
     * @return whether the account had such a user
     * @throws UserRefusedException if the caller is not the administrator, or the user is
     */
    public boolean delete(Identity asking, String userId) {
        requireAdministrator(asking);
        var user = locked(asking, userId);
        if (user.filter(User::isAdministrator).isPresent()) {
            throw new UserRefusedException(Reason.ADMINISTRATOR_STAYS);
        }
        return user.isPresent() && users.delete(userId) > 0;
    }

    private Optional<User> locked(Identity asking, String userId) {
        return users.findLockedById(userId).filter(user -> user.accountId().equals(asking.domainId()));
    }

    /** The constraint decides who gets a name. */
    private static AccountUser stored(Runnable storing, User user, Identity asking) {
        try {
            storing.run();
        } catch (DataIntegrityViolationException taken) {
            throw new UserRefusedException(Reason.NAME_TAKEN);
        }
        var identity = new Identity(
                asking.domainId(),
                asking.domainName(),
                user.id(),
                user.name(),
                user.isAdministrator(),
                user.profile().enabled());
        return new AccountUser(identity, user.profile(), user.createdAt());
    }

    private static void requireAdministrator(Identity asking) {
        if (!asking.administrator()) {
            throw new UserRefusedException(Reason.FORBIDDEN);
        }
    }
}
