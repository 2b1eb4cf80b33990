package io.swremu.edition.shared.access;

/**
 * A repository as far as permissions are concerned.
 *
 * @param id its id
 * @param namespaceId its organization
 * @param domainId the account that owns it
 * @param isPublic whether everybody may pull
 */
public record AccessTarget(long id, long namespaceId, String domainId, boolean isPublic) {}
