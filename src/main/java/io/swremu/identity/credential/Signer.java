package io.swremu.identity.credential;

import io.swremu.identity.directory.Identity;

/**
 * Who signs requests by an access key.
 *
 * @param key may be switched off or have expired
 * @param user whose it is; may be disabled
 */
public record Signer(AccessKey key, Identity user) {}
