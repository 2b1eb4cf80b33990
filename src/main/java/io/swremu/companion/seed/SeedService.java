package io.swremu.companion.seed;

import io.swremu.companion.api.Seed;
import io.swremu.companion.api.SeedOperations;
import io.swremu.companion.api.SeedResult;
import io.swremu.companion.reset.StateSwap;
import io.swremu.identity.credential.ConfiguredIdentities;
import io.swremu.platform.state.StateGate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Adds a seed, replaces the state by one, and describes the state as one. */
@Service
class SeedService implements SeedOperations {
    private final SeedLoader loader;
    private final SeedExport export;
    private final StateSwap swap;
    private final StateGate gate;
    private final ConfiguredIdentities identities;

    SeedService(SeedLoader loader, SeedExport export, StateSwap swap, StateGate gate, ConfiguredIdentities identities) {
        this.loader = loader;
        this.export = export;
        this.swap = swap;
        this.gate = gate;
        this.identities = identities;
    }

    @Override
    public SeedResult addSeed(Seed seed) {
        return add(SeedDocument.of(seed));
    }

    SeedResult add(SeedDocument document) {
        return inside(() -> loader.load(loader.prepare(List.of(document))));
    }

    @Override
    public SeedResult replaceBySeed(Seed seed) {
        return replace(SeedDocument.of(seed));
    }

    SeedResult replace(SeedDocument document) {
        PreparedSeed prepared = inside(() -> loader.prepare(List.of(document)));
        var made = new ArrayList<SeedResult>();
        swap.replace(false, () -> {
            loader.renew(prepared);
            identities.seed();
            made.add(loader.store(prepared));
        });
        return made.get(0);
    }

    @Override
    public Seed exportSeed() {
        return inside(export::export);
    }

    /** In one state, which is not replaced meanwhile. */
    private <T> T inside(Supplier<T> work) {
        StateGate.Visit visit = gate.enter();
        try {
            return work.get();
        } finally {
            visit.close();
        }
    }
}
