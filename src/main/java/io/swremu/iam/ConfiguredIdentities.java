package io.swremu.iam;

import io.swremu.iam.IamProperties.AccountProperties;
import io.swremu.iam.IamProperties.UserProperties;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the accounts, users and keys of the configuration into the database, before the first request. What is there
 * already is updated; what is no longer configured stays, since permission entries may name it.
 */
@Component
class ConfiguredIdentities implements SmartInitializingSingleton {
    private final IamProperties properties;
    private final RegionProperties regions;
    private final Accounts accounts;
    private final Users users;
    private final AccessKeys keys;
    private final Projects projects;
    private final Secrets secrets;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ConfiguredIdentities(
            IamProperties properties,
            RegionProperties regions,
            Accounts accounts,
            Users users,
            AccessKeys keys,
            Projects projects,
            Secrets secrets,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.properties = properties;
        this.regions = regions;
        this.accounts = accounts;
        this.users = users;
        this.keys = keys;
        this.projects = projects;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            transaction.executeWithoutResult(status -> properties.accounts().forEach(this::store));
        } catch (DataIntegrityViolationException raced) { // another replica began at the same time: now it is an update
            transaction.executeWithoutResult(status -> properties.accounts().forEach(this::store));
        }
    }

    /** The caller for credentials that nobody knows: the first user of the first account. */
    Identity defaultIdentity() {
        AccountProperties account = properties.accounts().get(0);
        UserProperties user = account.users().get(0);
        return new Identity(idOf(account), account.name(), idOf(account, user), user.name(), true);
    }

    private void store(AccountProperties account) {
        String accountId = idOf(account);
        accounts.save(new Account(accountId, account.name()));
        for (String region : regions.regions()) {
            projects.save(new ProjectRow(DerivedId.project(account.name(), region), accountId, region));
        }
        for (UserProperties user : account.users()) {
            store(account, user, user == account.users().get(0));
        }
    }

    private void store(AccountProperties account, UserProperties user, boolean administrator) {
        String userId = idOf(account, user);
        String password = Objects.requireNonNullElse(user.password(), user.name());
        users.findById(userId)
                .ifPresentOrElse(
                        stored -> stored.configure(
                                administrator,
                                secrets.matches(password, stored.passwordHash())
                                        ? stored.passwordHash()
                                        : secrets.hash(password)),
                        () -> users.save(new User(
                                userId,
                                idOf(account),
                                user.name(),
                                administrator,
                                secrets.hash(password),
                                clock.instant())));
        String accessKey =
                Objects.requireNonNullElseGet(user.accessKey(), () -> DerivedId.accessKey(account.name(), user.name()));
        String secretKey =
                Objects.requireNonNullElseGet(user.secretKey(), () -> DerivedId.secretKey(account.name(), user.name()));
        keys.findById(accessKey)
                .ifPresentOrElse(
                        stored -> stored.configure(secretKey, userId),
                        () -> keys.save(
                                AccessKey.permanent(accessKey, secretKey, userId, "configured", clock.instant())));
    }

    private static String idOf(AccountProperties account) {
        return Objects.requireNonNullElseGet(account.id(), () -> DerivedId.account(account.name()));
    }

    private static String idOf(AccountProperties account, UserProperties user) {
        return Objects.requireNonNullElseGet(user.id(), () -> DerivedId.user(account.name(), user.name()));
    }
}
