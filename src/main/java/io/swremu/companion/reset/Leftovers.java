package io.swremu.companion.reset;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.collect.KeptBlobs;
import io.swremu.content.manifest.BlobLinks;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Deletes the bytes and uploads of states that have been replaced: a little later and in the background. */
@Component
class Leftovers implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

    /** Answers that have begun are sent to their end; the container opens a file after the operation is over. */
    private static final int DELAY_MILLIS = 1000;

    private final BlobStore store;
    private final BlobLinks links;
    private final KeptBlobs kept;
    private final InstantSource clock;
    private final SingletonSupplier<ScheduledExecutorService> worker = SingletonSupplier.of(Leftovers::worker);

    /** When the newest state began, if there is something left to clear. */
    private final AtomicReference<@Nullable Instant> next = new AtomicReference<>();

    Leftovers(BlobStore store, BlobLinks links, KeptBlobs kept, InstantSource clock) {
        this.store = store;
        this.links = links;
        this.kept = kept;
        this.clock = clock;
    }

    private static ScheduledExecutorService worker() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "leftovers");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Clears away, soon, what is older than a new state and does not belong to it. */
    void clear(Instant begun) {
        if (next.getAndSet(begun) == null) {
            worker.obtain().schedule((Runnable) this::clearNow, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void clearNow() {
        Instant begun = next.getAndSet(null);
        if (begun == null) {
            return;
        }
        try {
            store.expireUploads(begun);
            try (Stream<Blob> blobs = store.list()) {
                for (Iterator<Blob> all = blobs.iterator(); all.hasNext() && next.get() == null; ) {
                    clear(all.next(), begun);
                }
            }
        } catch (IOException | RuntimeException failure) { // the collector gets them later
            log.warn("What an earlier state has left could not all be cleared away: {}", failure.getMessage());
        }
    }

    private void clear(Blob blob, Instant begun) throws IOException {
        if (kept.contains(blob.digest())) {
            return;
        }
        if (blob.lastModified().isBefore(begun)) {
            if (links.repositoriesWith(blob.digest(), 1).isEmpty()) {
                links.collect(blob.digest(), begun);
            }
        } else if (blob.lastModified()
                .isAfter(clock.instant())) { // the clock was ahead: now the collector gets it, too
            store.touch(blob.digest());
        }
    }

    @Override
    public void destroy() {
        worker.obtain().shutdownNow();
    }
}
