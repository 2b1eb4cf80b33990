package io.swremu.platform.web;

/**
 * Who sends a request, as a {@link CredentialCheck} has found. A controller gets it by declaring an argument of the type
 * that the check of its API {@linkplain CurrentRequest#enter enters}.
 */
public interface Requester {
    /** The name of the account; empty without credentials. */
    String domainName();

    /** The name of the user; empty without credentials. */
    String userName();
}
