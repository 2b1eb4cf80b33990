package io.swremu.companion.api;

/**
 * What a seed has made.
 *
 * @param accounts new accounts
 * @param users new users
 * @param organizations new organizations
 * @param repositories new repositories
 * @param images manifests, those of the platforms among them
 * @param tags tags
 */
public record SeedResult(int accounts, int users, int organizations, int repositories, int images, int tags) {}
