package io.swremu.edition.shared.quota;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Whose usage is counted: an account in a region.
 *
 * @param domainId id of the account
 * @param region id of the region
 */
@Embeddable
public record Holder(String domainId, String region) implements Serializable {}
