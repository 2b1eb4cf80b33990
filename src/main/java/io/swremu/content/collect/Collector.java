package io.swremu.content.collect;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.ContentProperties;
import io.swremu.content.upload.UploadExpiry;
import io.swremu.platform.jobs.Jobs;
import io.swremu.platform.state.StateGate;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Deletes, at intervals, blobs that no manifest needs and uploads that nobody continues. */
@Service
public class Collector {
    private static final Logger log = LoggerFactory.getLogger(Collector.class);

    private final BlobStore store;
    private final BlobLinks links;
    private final UploadExpiry uploads;
    private final InstantSource clock;
    private final ContentProperties properties;
    private final KeptBlobs kept;
    private final StateGate gate;

    Collector(
            BlobStore store,
            BlobLinks links,
            UploadExpiry uploads,
            InstantSource clock,
            ContentProperties properties,
            KeptBlobs kept,
            StateGate gate) {
        this.store = store;
        this.links = links;
        this.uploads = uploads;
        this.clock = clock;
        this.properties = properties;
        this.kept = kept;
        this.gate = gate;
    }

    /**
     * Checks all blobs and uploads once. Pushes can run at the same time.
     *
     * @return how many blobs were deleted
     */
    public int collect() {
        Instant now = clock.instant();
        int deleted = 0;
        try {
            uploads.expire(now.minus(properties.uploadExpiry()));
            deleted = collectBlobs(now.minus(properties.blobGrace()));
        } catch (IOException | RuntimeException failure) { // the next run tries again
            if (StateGate.isBehind(failure)) {
                log.debug("collecting unused blobs gave way to another state");
            } else {
                log.error("collecting unused blobs failed", failure);
            }
        }
        return deleted;
    }

    private int collectBlobs(Instant unusedSince) throws IOException {
        int deleted = 0;
        try (Stream<Blob> blobs = store.list()) {
            for (Iterator<Blob> all = blobs.iterator(); all.hasNext(); ) {
                gate.giveWay();
                Blob blob = all.next();
                if (blob.lastModified().isBefore(unusedSince)
                        && !kept.contains(blob.digest())
                        && links.collect(blob.digest(), unusedSince)) {
                    log.debug("collected {}", blob.digest());
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** Runs the collector at its interval. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> collecting(Collector collector, ContentProperties properties) {
            return Jobs.every(properties.collectInterval(), "collect-blobs", collector::collect);
        }
    }
}
