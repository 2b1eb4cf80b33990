package io.swremu.companion.api;

/** Brings the server into a state that a document describes, and describes the one it is in. */
public interface SeedOperations {
    /**
     * Adds to what is there. Accounts, users and organizations that are there already get what is new; repositories must be
     * new, and instances are.
     *
     * @return what was made
     * @throws IllegalArgumentException if anything is wrong with the seed; nothing has changed then
     */
    SeedResult addSeed(Seed seed);

    /**
     * Replaces all that is there by a seed. The configured accounts stay.
     *
     * @return what was made
     * @throws IllegalArgumentException if anything is wrong with the seed; nothing has changed then
     */
    SeedResult replaceBySeed(Seed seed);

    /**
     * Describes today's state. Images that a seed made are described; others have their bytes in it.
     *
     * @throws IllegalArgumentException if images have more bytes than a seed can hold
     */
    Seed exportSeed();
}
