package io.swremu.identity.credential;

import io.swremu.identity.directory.Account;
import io.swremu.identity.directory.Accounts;
import io.swremu.identity.directory.DerivedId;
import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.IamProperties.AccountProperties;
import io.swremu.identity.directory.IamProperties.UserProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.ProjectRow;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Registries;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.User;
import io.swremu.identity.directory.UserProfile;
import io.swremu.identity.directory.Users;
import io.swremu.platform.jobs.StartTask;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the accounts, users and keys of the configuration into the database, before the first request and
 * after a reset. What is there
 * already is updated, known by its id; what is no longer configured stays, since permission entries may name it. What
 * contradicts the database stops the start.
 */
@Component
public final class ConfiguredIdentities implements InitializingBean, SmartInitializingSingleton {
    private final IamProperties properties;
    private final RegionProperties regions;
    private final Registries registries;
    private final Accounts accounts;
    private final Users users;
    private final AccessKeys keys;
    private final Projects projects;
    private final Secrets secrets;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final StartTask atStart = new StartTask("identities", this::seed);

    public ConfiguredIdentities(
            IamProperties properties,
            RegionProperties regions,
            Registries registries,
            Accounts accounts,
            Users users,
            AccessKeys keys,
            Projects projects,
            Secrets secrets,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.properties = properties;
        this.regions = regions;
        this.registries = registries;
        this.accounts = accounts;
        this.users = users;
        this.keys = keys;
        this.projects = projects;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins, while the rest of the server starts: the first statements cost the most. */
    @Override
    public void afterPropertiesSet() {
        atStart.begin();
    }

    /** Waits until it is done. */
    @Override
    public void afterSingletonsInstantiated() {
        atStart.await();
    }

    /**
     * Stores what is configured, again if need be.
     *
     * @throws InvalidConfigurationPropertyValueException if it contradicts what is stored
     */
    public void seed() {
        try {
            transaction.executeWithoutResult(status -> storeAll());
        } catch (DataIntegrityViolationException raced) { // another replica began at the same time: now it is an update
            transaction.executeWithoutResult(status -> storeAll());
        }
    }

    private void storeAll() {
        regions.regions().forEach(registries::ofRegion);
        for (int i = 0; i < properties.accounts().size(); i++) {
            store(properties.accounts().get(i), "swr.iam.accounts[" + i + "]");
        }
    }

    /** @param option the option that holds the account, such as {@code swr.iam.accounts[0]}; named in refusals */
    private void store(AccountProperties account, String option) {
        String id = account.idOrDerived();
        requireSameId(accounts.findByName(account.name()).map(Account::id), id, option, account.name());
        accounts.findById(id)
                .ifPresentOrElse(
                        stored -> requireSameName(stored, account, option),
                        () -> accounts.insert(new Account(id, account.name())));
        for (String region : regions.regions()) {
            String project = DerivedId.project(account.name(), region);
            if (projects.findProject(project).isEmpty()) {
                projects.insert(new ProjectRow(project, id, region));
            }
        }
        for (int i = 0; i < account.users().size(); i++) {
            store(account, account.users().get(i), i == 0, option + ".users[" + i + "]");
        }
    }

    private void store(AccountProperties account, UserProperties user, boolean administrator, String option) {
        String id = account.idOf(user);
        var named = users.findIdentityInAccount(account.idOrDerived(), user.name());
        requireSameId(named.map(Identity::userId), id, option, user.name());
        String password = Objects.requireNonNullElse(user.password(), user.name());
        users.findById(id)
                .ifPresentOrElse(
                        stored -> update(stored, account, user, administrator, password, option),
                        () -> users.insert(new User(
                                id,
                                account.idOrDerived(),
                                user.name(),
                                administrator,
                                secrets.hash(password),
                                clock.instant(),
                                UserProfile.NEW.withPassword(password))));
        String accessKey = account.accessKeyOf(user);
        String secretKey = account.secretKeyOf(user);
        keys.findById(accessKey)
                .ifPresentOrElse(
                        stored -> stored.configure(secretKey, id),
                        () -> keys.insert(
                                AccessKey.permanent(accessKey, secretKey, id, "configured", clock.instant())));
    }

    private void update(
            User stored,
            AccountProperties account,
            UserProperties user,
            boolean administrator,
            String password,
            String option) {
        if (!stored.accountId().equals(account.idOrDerived())) {
            throw wrong(option + ".id", stored.id(), "a user of another account is stored with it");
        }
        if (!stored.name().equals(user.name())) { // the key that followed from the old name would outlive it
            keys.delete(DerivedId.accessKey(account.name(), stored.name()));
        }
        String hash = secrets.matches(password, stored.passwordHash()) ? stored.passwordHash() : secrets.hash(password);
        stored.configure(user.name(), administrator, hash, stored.profile().withPassword(password));
    }

    private static void requireSameId(Optional<String> stored, String id, String option, String name) {
        stored.filter(other -> !other.equals(id)).ifPresent(other -> {
            throw wrong(option + ".id", id, "'" + name + "' is stored with the id '" + other + "'");
        });
    }

    /** Unlike a user, an account keeps its name: repositories and shares have it. */
    private static void requireSameName(Account stored, AccountProperties account, String option) {
        if (!stored.name().equals(account.name())) {
            throw wrong(
                    option + ".name", account.name(), "the id is that of the stored account '" + stored.name() + "'");
        }
    }

    private static RuntimeException wrong(String option, String value, String reason) {
        return new InvalidConfigurationPropertyValueException(option, value, reason);
    }
}
