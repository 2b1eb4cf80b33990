package io.swremu.identity.directory;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Believes everything: clients in tests have made-up credentials, and an emulator rarely knows all users and accounts.
 *
 * @param defaultUser whom credentials stand for that nobody has
 */
record OpenTrust(Identity defaultUser) implements Trust {
    @Override
    public boolean checksCredentials() {
        return false;
    }

    @Override
    public Optional<Identity> admit(Optional<Identity> named, Predicate<Identity> proof) {
        return Optional.of(named.orElse(defaultUser));
    }

    @Override
    public boolean admits(Identity user) {
        return true;
    }

    @Override
    public boolean acceptsUnknownNames() {
        return true;
    }

    @Override
    public boolean needsProject() {
        return false;
    }
}
