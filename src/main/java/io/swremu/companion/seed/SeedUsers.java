package io.swremu.companion.seed;

import io.swremu.companion.api.OrganizationSeed;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.identity.credential.IdentityRegistrar;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.RegionProperties;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.IntNode;

/** Finds the users that a seed names. */
@Component
class SeedUsers {
    private final IdentityRegistrar registrar;
    private final RegionProperties regions;
    private final String defaultAccount;

    SeedUsers(IdentityRegistrar registrar, RegionProperties regions, IamProperties configured) {
        this.registrar = registrar;
        this.regions = regions;
        this.defaultAccount = configured.accounts().get(0).name();
    }

    /** Refuses a region that the server does not have. */
    void requireRegion(String region, SeedPath path) {
        if (!regions.regions().contains(region)) {
            throw new SeedRefusedException(
                    path.key("region"), "there is no such region; there are " + String.join(", ", regions.regions()));
        }
    }

    /** Who creates an organization. */
    Identity creator(OrganizationSeed seed, SeedPath path) {
        Identity administrator = administrator(seed.account(), path);
        String creator = seed.creator();
        return creator == null ? administrator : user(administrator.domainName(), creator, path.key("creator"));
    }

    /**
     * The administrator of an account.
     *
     * @param account null: the first configured one
     */
    Identity administrator(@Nullable String account, SeedPath path) {
        String name = Objects.requireNonNullElse(account, defaultAccount);
        return registrar
                .administrator(name)
                .orElseThrow(() ->
                        new SeedRefusedException(path.key("account"), "there is no account '" + name + "' with users"));
    }

    /** The caller, or another user of the same account and region. */
    Caller orOther(Caller caller, @Nullable String name, SeedPath path) {
        return name == null || name.equals(caller.userName())
                ? caller
                : as(user(caller.domainName(), name, path.key("creator")), caller);
    }

    /** A user where the caller is. */
    static Caller as(Identity user, Caller caller) {
        return new Caller(
                user.domainId(),
                user.domainName(),
                user.userId(),
                user.userName(),
                user.administrator(),
                caller.projectId(),
                caller.registry());
    }

    /** A user of an account. */
    Identity user(String account, String name, SeedPath path) {
        return registrar
                .find(account, name)
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
