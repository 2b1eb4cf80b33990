package io.swremu.identity.directory;

import java.util.Optional;
import java.util.function.Predicate;

/** Believes only what is proven, as the real service does. */
record StrictTrust() implements Trust {
    @Override
    public boolean checksCredentials() {
        return true;
    }

    @Override
    public Optional<Identity> admit(Optional<Identity> named, Predicate<Identity> proof) {
        return named.filter(this::admits).filter(proof);
    }

    @Override
    public boolean admits(Identity user) {
        return user.enabled();
    }

    @Override
    public boolean acceptsUnknownNames() {
        return false;
    }

    @Override
    public boolean needsProject() {
        return true;
    }
}
