package io.swremu.companion.seed;

import io.swremu.companion.api.Seed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A seed with what it came from.
 *
 * @param seed what it says
 * @param text the text that it was read from; null: it never was a text
 * @param directory where the files are that its images come from; null: there are none
 */
record SeedDocument(
        Seed seed, @Nullable SeedText text, @Nullable Path directory) {
    /** A seed that was made by a program. */
    static SeedDocument of(Seed seed) {
        return new SeedDocument(seed, null, null);
    }

    /** The same, but organizations and instances that name no account belong to this one. */
    SeedDocument ownedBy(String account) {
        return new SeedDocument(seed.ownedBy(account), text, directory);
    }

    /** Does something with the seed; a refusal then names the line. */
    void refusing(Runnable work) {
        try {
            work.run();
        } catch (SeedRefusedException refused) {
            throw text == null ? refused : refused.in(text);
        }
    }
}
