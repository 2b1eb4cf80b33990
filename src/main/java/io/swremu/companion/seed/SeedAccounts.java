package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.AccountSeed;
import io.swremu.companion.api.Seed;
import io.swremu.identity.credential.IdentityRegistrar;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.UserProfile;
import io.swremu.platform.time.ThreadTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the accounts of a seed. */
@Component
class SeedAccounts {
    private final IdentityRegistrar registrar;
    private final Secrets secrets;
    private final ThreadTime time;

    SeedAccounts(IdentityRegistrar registrar, Secrets secrets, ThreadTime time) {
        this.registrar = registrar;
        this.secrets = secrets;
        this.time = time;
    }

    void store(Seed seed, SeedTally made) {
        for (int i = 0; i < seed.accounts().size(); i++) {
            AccountSeed account = seed.accounts().get(i);
            SeedPath path = SeedPath.ROOT.item("accounts", i);
            at(path, () -> made.account(registrar.account(account.name(), account.id())));
            for (int j = 0; j < account.users().size(); j++) {
                AccountSeed.User user = account.users().get(j);
                SeedPath ofUser = path.item("users", j);
                at(ofUser, () -> time.at(user.createdAt(), () -> store(account, user, made)));
                storeKeys(account, user, ofUser);
            }
        }
    }

    private void store(AccountSeed account, AccountSeed.User user, SeedTally made) {
        made.user(registrar.user(account.name(), user.name(), user.id(), hash(user), before -> profile(before, user)));
    }

    private @Nullable String hash(AccountSeed.User user) {
        return user.password() == null ? user.passwordHash() : secrets.hash(user.password());
    }

    private static UserProfile profile(UserProfile before, AccountSeed.User user) {
        UserProfile strong = user.password() == null ? before : before.withPassword(user.password());
        return strong.with(
                Objects.requireNonNullElse(user.enabled(), before.enabled()),
                Objects.requireNonNullElse(user.description(), before.description()),
                Objects.requireNonNullElse(user.email(), before.email()));
    }

    private void storeKeys(AccountSeed account, AccountSeed.User user, SeedPath path) {
        Identity identity = registrar.find(account.name(), user.name()).orElseThrow();
        if (user.accessKeys().isEmpty()) {
            at(path, () -> registrar.derivedKey(identity));
        }
        for (int i = 0; i < user.accessKeys().size(); i++) {
            AccountSeed.AccessKey key = user.accessKeys().get(i);
            at(
                    path.item("access_keys", i),
                    () -> time.at(
                            key.createdAt(),
                            () -> registrar.key(
                                    identity,
                                    key.accessKey(),
                                    key.secretKey(),
                                    Objects.requireNonNullElse(key.description(), ""),
                                    !Boolean.FALSE.equals(key.active()))));
        }
    }
}
