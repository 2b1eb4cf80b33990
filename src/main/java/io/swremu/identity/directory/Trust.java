package io.swremu.identity.directory;

import java.util.Optional;
import java.util.function.Predicate;

/** How far the server believes what requests say: the two values of {@code swr.auth.mode}. */
public interface Trust {
    /** Whether credentials must be right. If not, any will do, and a request to the emulator's own API needs none. */
    boolean checksCredentials();

    /**
     * Decides whom credentials stand for.
     *
     * @param named the user that the credentials name; empty if nobody has them
     * @param proof whether the credentials prove to be this user's; only asked if credentials are checked
     * @return empty if they are refused
     */
    Optional<Identity> admit(Optional<Identity> named, Predicate<Identity> proof);

    /** Whether a user may still use credentials that were issued before: a disabled one may not if they are checked. */
    boolean admits(Identity user);

    /** Whether a request may name users, accounts and projects that this server does not know, or that are others'. */
    boolean acceptsUnknownNames();

    /** Whether a token of the whole account is refused where a project is needed. */
    boolean needsProject();
}
