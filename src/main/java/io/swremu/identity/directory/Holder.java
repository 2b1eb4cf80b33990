package io.swremu.identity.directory;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * An account in a registry: whose places and bytes are counted together.
 *
 * @param domainId id of the account
 * @param registryId id of the registry
 */
@Embeddable
public record Holder(String domainId, long registryId) implements Serializable {}
