package io.swremu.companion.api;

/**
 * What a seed has made.
 *
 * @param accounts new accounts
 * @param users new users
 * @param organizations new organizations
 * @param instances new instances of the enterprise edition
 * @param repositories new repositories, those of instances among them
 * @param images manifests, those of the platforms among them
 * @param tags tags
 */
public record SeedResult(
        int accounts, int users, int organizations, int instances, int repositories, int images, int tags) {}
