package io.swremu.registry;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.LoginService;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Tells who logs in with a user name and a password: to the shared edition, or by a credential of an instance. Credentials of
 * instances are checked in open mode, too: they cannot be made up, and one that was revoked must fail.
 */
@Service
class RegistryLogins {
    /** The user name of an instance's credential is the id of a user, which no login of the shared edition is. */
    private static final Pattern USER_ID = Pattern.compile("[0-9a-f]{32}");

    private final LoginService logins;
    private final PrivateRegistries registries;

    RegistryLogins(LoginService logins, PrivateRegistries registries) {
        this.logins = logins;
        this.registries = registries;
    }

    /**
     * Who logs in at an address. Where it does not say which registry is meant, the credentials do.
     *
     * @return empty if they are refused
     */
    Optional<Caller> authenticate(BasicCredentials login, Destination address) {
        if (address.ownAddress()) {
            return registries.authenticate(login).filter(caller -> address.isOf(caller.registry()));
        }
        if (USER_ID.matcher(login.user()).matches()) {
            return registries.authenticate(login);
        }
        Optional<Caller> caller = login.user().indexOf('@') < 0 ? registries.authenticate(login) : Optional.empty();
        return caller.or(() -> logins.authenticate(login));
    }
}
