package io.swremu.companion.seed;

import io.swremu.companion.api.OrganizationSeed;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.identity.directory.AccountUser;
import io.swremu.identity.directory.Accounts;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Users;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.IntNode;

/** Finds the users that a seed names. */
@Component
class SeedUsers {
    private final Accounts accounts;
    private final Users users;
    private final String defaultAccount;

    SeedUsers(Accounts accounts, Users users, IamProperties configured) {
        this.accounts = accounts;
        this.users = users;
        this.defaultAccount = configured.accounts().get(0).name();
    }

    /** The name of the account whose organizations name none. */
    String defaultAccount() {
        return defaultAccount;
    }

    /** Who creates an organization. */
    Identity creator(OrganizationSeed seed, SeedPath path) {
        String name = Objects.requireNonNullElse(seed.account(), defaultAccount);
        var account = accounts.findByName(name)
                .orElseThrow(() -> new SeedRefusedException(path.key("account"), "there is no account '" + name + "'"));
        String creator = seed.creator();
        if (creator != null) {
            return user(name, creator, path.key("creator"));
        }
        return users.findUsers(account.id(), List.of(true, false)).stream()
                .map(AccountUser::identity)
                .filter(Identity::administrator)
                .findFirst()
                .orElseThrow(() -> new SeedRefusedException(path.key("account"), "the account has no users"));
    }

    /** The caller, or another user of the same account and region. */
    Caller orOther(Caller caller, @Nullable String name, SeedPath path) {
        if (name == null || name.equals(caller.userName())) {
            return caller;
        }
        Identity user = user(caller.domainName(), name, path.key("creator"));
        return new Caller(
                user.domainId(),
                user.domainName(),
                user.userId(),
                user.userName(),
                user.administrator(),
                caller.projectId(),
                caller.registry());
    }

    private Identity user(String account, String name, SeedPath path) {
        return users.findIdentity(account, name)
                .orElseThrow(() -> new SeedRefusedException(
                        path, "there is no user '" + name + "' in the account '" + account + "'"));
    }

    /** A permission as the services take it. */
    UserAuthRequest entry(OrganizationSeed.Permission permission, Caller caller, SeedPath path) {
        String id = permission.userId() != null
                ? permission.userId()
                : user(caller.domainName(), permission.user(), path.key("user")).userId();
        int auth = Level.valueOf(permission.level().toUpperCase(Locale.ROOT)).auth();
        return new UserAuthRequest(id, permission.user(), IntNode.valueOf(auth));
    }

    /** Somebody with all rights in the caller's account who is none of its users: users cannot change what is their own. */
    static Caller anybody(Caller caller) {
        return new Caller(caller.domainId(), caller.domainName(), "", "", true, caller.projectId(), caller.registry());
    }
}
