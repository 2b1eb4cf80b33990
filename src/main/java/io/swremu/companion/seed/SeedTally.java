package io.swremu.companion.seed;

import io.swremu.companion.api.SeedResult;

/** Counts what a seed makes. */
final class SeedTally {
    private int accounts;
    private int users;
    private int organizations;
    private int instances;
    private int repositories;
    private int images;
    private int tags;

    void account(boolean isNew) {
        accounts += isNew ? 1 : 0;
    }

    void user(boolean isNew) {
        users += isNew ? 1 : 0;
    }

    void organization() {
        organizations++;
    }

    void instance() {
        instances++;
    }

    void repository() {
        repositories++;
    }

    void images(int number) {
        images += number;
    }

    void tag() {
        tags++;
    }

    SeedResult result() {
        return new SeedResult(accounts, users, organizations, instances, repositories, images, tags);
    }
}
