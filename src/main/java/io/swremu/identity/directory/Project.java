package io.swremu.identity.directory;

/**
 * A project: an account's part of one region.
 *
 * @param id 32 hex digits
 * @param domainId the account
 * @param region the region's id, which is the project's name, too
 */
public record Project(String id, String domainId, String region) {}
