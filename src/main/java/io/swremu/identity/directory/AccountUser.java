package io.swremu.identity.directory;

import java.time.Instant;

/**
 * A user as IAM shows it.
 *
 * @param identity id, name and account
 * @param profile what else IAM keeps
 * @param createdAt when the user came to be
 */
public record AccountUser(Identity identity, UserProfile profile, Instant createdAt) {}
