package io.swremu.identity.directory;

/**
 * Who owns names: the shared edition in a region. Names are unique in a registry, quotas count in one, and what one holds
 * is not seen from another. An instance of the enterprise edition is one of its own.
 *
 * @param id by which rows name it
 * @param region the id of its region
 */
public record Registry(long id, String region) {}
