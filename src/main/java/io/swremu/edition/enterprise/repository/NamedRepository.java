package io.swremu.edition.enterprise.repository;

/**
 * A repository, as far as the registry asks for it.
 *
 * @param id of its content
 * @param domainId the account that owns the instance
 * @param isPublic whether its namespace is public
 */
public record NamedRepository(long id, String domainId, boolean isPublic) {}
