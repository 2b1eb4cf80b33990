package io.swremu.identity.directory;

/**
 * Published in the transaction that deletes an account, before its users and itself are deleted. Whoever has rows that belong
 * to the account, or that name it, deletes them in a listener.
 *
 * @param domainId the account's id
 * @param domainName its name
 */
public record AccountLeaves(String domainId, String domainName) {}
