package io.swremu.identity.credential;

import io.swremu.identity.directory.Account;
import io.swremu.identity.directory.AccountUser;
import io.swremu.identity.directory.Accounts;
import io.swremu.identity.directory.DerivedId;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.ProjectRow;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.User;
import io.swremu.identity.directory.UserProfile;
import io.swremu.identity.directory.Users;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters accounts, users and keys whose ids and secrets somebody else has chosen. What is there already is found by its name
 * and changed. What contradicts that is refused by an {@link IllegalArgumentException}, whose message says what it is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IdentityRegistrar {
    private static final int MAX_KEYS = 2;

    private final Accounts accounts;
    private final Users users;
    private final Projects projects;
    private final AccessKeys keys;
    private final RegionProperties regions;
    private final Secrets secrets;
    private final InstantSource clock;

    IdentityRegistrar(
            Accounts accounts,
            Users users,
            Projects projects,
            AccessKeys keys,
            RegionProperties regions,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.users = users;
        this.projects = projects;
        this.keys = keys;
        this.regions = regions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Enters an account with its projects.
     *
     * @param id null: derived from the name
     * @return whether it is new
     */
    public boolean account(String name, @Nullable String id) {
        var stored = accounts.findByName(name);
        if (stored.isPresent()) {
            require(id == null || stored.get().id().equals(id), "the account is there with another id");
            return false;
        }
        String newId = Objects.requireNonNullElseGet(id, () -> DerivedId.account(name));
        require(accounts.findById(newId).isEmpty(), "another account has that id");
        accounts.insert(new Account(newId, name));
        for (String region : regions.regions()) {
            projects.insert(new ProjectRow(DerivedId.project(name, region), newId, region));
        }
        return true;
    }

    /**
     * Enters a user of an account; the account's first one is its administrator.
     *
     * @param id null: that of the stored user, or derived from the names
     * @param hash of the password, null: that of the stored user, or of the name
     * @param change makes the profile out of what it was
     * @return whether the user is new
     */
    public boolean user(
            String account,
            String name,
            @Nullable String id,
            @Nullable String hash,
            UnaryOperator<UserProfile> change) {
        Account owner = accounts.findByName(account).orElseThrow();
        var stored = users.findIdentityInAccount(owner.id(), name).flatMap(user -> users.findById(user.userId()));
        if (stored.isPresent()) {
            User user = stored.get();
            require(id == null || user.id().equals(id), "the user is there with another id");
            user.configure(
                    name,
                    isAdministrator(account, name),
                    Objects.requireNonNullElse(hash, user.passwordHash()),
                    change.apply(user.profile()));
            users.flush();
            return false;
        }
        String newId = Objects.requireNonNullElseGet(id, () -> DerivedId.user(account, name));
        require(users.findById(newId).isEmpty(), "another user has that id");
        UserProfile profile = hash == null ? UserProfile.NEW.withPassword(name) : UserProfile.NEW;
        users.insert(new User(
                newId,
                owner.id(),
                name,
                users.countByAccountId(owner.id()) == 0,
                hash == null ? secrets.hash(name) : hash,
                clock.instant(),
                change.apply(profile)));
        return true;
    }

    private boolean isAdministrator(String account, String user) {
        return users.findIdentity(account, user).filter(Identity::administrator).isPresent();
    }

    /** A user by the names of the account and the user. */
    public Optional<Identity> find(String account, String user) {
        return users.findIdentity(account, user);
    }

    /** The administrator of an account; empty if there is no such account, or if it has no users. */
    public Optional<Identity> administrator(String account) {
        return accounts.findByName(account).stream()
                .flatMap(found -> users.findUsers(found.id(), List.of(true, false)).stream())
                .map(AccountUser::identity)
                .filter(Identity::administrator)
                .findFirst();
    }

    /**
     * Enters a permanent key of a user.
     *
     * @param active whether it can be used
     */
    public void key(Identity user, String accessKey, String secretKey, String description, boolean active) {
        Optional<AccessKey> stored = keys.findById(accessKey);
        require(
                stored.isEmpty()
                        || stored.get().userId().equals(user.userId())
                                && !stored.get().isTemporary(),
                "the access key is somebody else's");
        require(
                stored.isPresent() || keys.findPermanent(user.userId()).size() < MAX_KEYS,
                "a user has at most " + MAX_KEYS + " permanent keys");
        AccessKey key = stored.orElseGet(() ->
                keys.insert(AccessKey.permanent(accessKey, secretKey, user.userId(), description, clock.instant())));
        key.configure(secretKey, user.userId());
        key.change(active, description);
    }

    /** Enters the key that follows from the names, for a user without any. */
    public void derivedKey(Identity user) {
        if (keys.findPermanent(user.userId()).isEmpty()) {
            key(
                    user,
                    DerivedId.accessKey(user.domainName(), user.userName()),
                    DerivedId.secretKey(user.domainName(), user.userName()),
                    "",
                    true);
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
