package io.swremu.companion.reset;

import io.swremu.content.collect.KeptBlobs;
import io.swremu.identity.credential.ConfiguredIdentities;
import io.swremu.platform.random.RandomSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a reset brings back: the configured accounts and users, and whatever was added to them before the server was ready.
 * Its rows are in memory from the time they are first needed; of a seed's, whoever loads it at the start has them
 * {@linkplain #remember remembered}.
 */
@Component
public class StartState {
    private final StateTables tables;
    private final ConfiguredIdentities identities;
    private final KeptBlobs kept;
    private final RandomSource random;
    private volatile StateTables.@Nullable Copy copy;
    private volatile Supplier<Runnable> seed = () -> () -> {};

    StartState(StateTables tables, ConfiguredIdentities identities, KeptBlobs kept, RandomSource random) {
        this.tables = tables;
        this.identities = identities;
        this.kept = kept;
        this.random = random;
    }

    /**
     * Makes the state of now the one that a reset brings back. Nobody may change it meanwhile. Random ids with a seed begin
     * anew, as they do after a reset.
     */
    public void remember() {
        StateTables.Copy now = tables.copy();
        kept.keep(now.blobs());
        copy = now;
        random.restart();
    }

    /**
     * Says what else belongs to the state of the start, if nothing has been remembered: after a restart what is there is not
     * what the server has once begun with.
     *
     * @param seed prepares it, outside of transactions; what it returns stores the rows
     */
    public void seededBy(Supplier<Runnable> seed) {
        this.seed = seed;
    }

    /**
     * Prepares to bring it back. Must not be called in a transaction.
     *
     * @return stores its rows in empty tables, in the transaction of the caller
     */
    Runnable prepare() {
        StateTables.Copy known = copy;
        if (known != null) {
            return () -> {
                tables.fill(known);
                random.restart();
            };
        }
        Runnable seeded = seed.get();
        return () -> {
            identities.seed();
            seeded.run();
            remember();
        };
    }
}
