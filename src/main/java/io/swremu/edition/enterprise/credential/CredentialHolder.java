package io.swremu.edition.enterprise.credential;

/** Who has a credential: a user of the account of an instance. */
public record CredentialHolder(long registryId, String userId) {}
