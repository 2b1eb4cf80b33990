package io.swremu.companion.reset;

import io.swremu.content.blob.BlobStore;
import io.swremu.platform.jobs.Jobs;
import io.swremu.platform.state.StateGate;
import io.swremu.platform.state.StateReplaced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces the whole state by another one: rows, uploads, jobs, and what is remembered of them. Bytes that the new rows need
 * must be stored before; those that nobody needs any more are deleted afterwards, in the background.
 */
@Component
public class StateSwap {
    private final StateGate gate;
    private final StateTables tables;
    private final BlobStore store;
    private final Jobs jobs;
    private final Leftovers leftovers;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StateSwap(
            StateGate gate,
            StateTables tables,
            BlobStore store,
            Jobs jobs,
            Leftovers leftovers,
            InstantSource clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.tables = tables;
        this.store = store;
        this.jobs = jobs;
        this.leftovers = leftovers;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Waits until nobody is inside the {@link StateGate}, empties all {@link StateTables} and fills them, in one transaction.
     * Must not be called from inside the gate, nor in a transaction.
     *
     * @param byStart whether the new state is that of the start, see {@link StateReplaced}
     * @param fill stores the new rows, in that transaction. If it throws, nothing has changed; only the state of the start,
     *     whose rows fit, may be left empty then, until it is brought back again
     */
    public void replace(boolean byStart, Runnable fill) {
        Instant end = gate.replace(() -> {
            transaction.executeWithoutResult(begun -> {
                tables.empty(byStart);
                fill.run();
            });
            events.publishEvent(new StateReplaced(byStart));
            tables.renumber();
            endUploads();
            jobs.scheduleRecurring();
            return clock.instant();
        });
        leftovers.clear(end);
    }

    private void endUploads() {
        try {
            store.expireUploads(Instant.MAX);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
