package io.swremu.companion.seed;

import java.util.List;

/**
 * Seeds that have been checked and whose images are in the store; only rows are missing. It is good for the grace period of
 * the store's collector.
 */
public final class PreparedSeed {
    private final List<Part> parts;

    PreparedSeed(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * One document.
     *
     * @param images its images, in the order in which they stand there
     */
    record Part(SeedDocument document, List<PreparedImage> images) {}
}
