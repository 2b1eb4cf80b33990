package io.swremu.content.collect;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.UploadNotFoundException;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.upload.BlobUploads;
import io.swremu.platform.jobs.Jobs;
import io.swremu.registry.RegistryProperties;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away, from time to time, blobs that no manifest needs and uploads that nobody continues. */
@Service
public class Collector {
    private static final Logger log = LoggerFactory.getLogger(Collector.class);

    private static final Limit PAGE = Limit.of(1000);

    private final BlobStore store;
    private final BlobLinks links;
    private final BlobUploads uploads;
    private final InstantSource clock;
    private final RegistryProperties properties;
    private final TransactionTemplate transaction;

    Collector(
            BlobStore store,
            BlobLinks links,
            BlobUploads uploads,
            InstantSource clock,
            RegistryProperties properties,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.links = links;
        this.uploads = uploads;
        this.clock = clock;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks through all blobs and uploads once; pushes go on meanwhile. @return how many blobs were deleted */
    public int collect() {
        Instant now = clock.instant();
        int deleted = 0;
        try {
            store.expireUploads(now.minus(properties.uploadExpiry()));
            forgetUploads(now.minus(properties.uploadExpiry()));
            deleted = collectBlobs(now.minus(properties.blobGrace()));
        } catch (IOException | RuntimeException failure) { // the next run tries again
            log.error("collecting unused blobs failed", failure);
        }
        return deleted;
    }

    /** Rows of uploads that have ended without a request. One that goes on may be of any age. */
    private void forgetUploads(Instant begunBefore) throws IOException {
        List<String> page = uploads.findBegunBefore(begunBefore, "", PAGE);
        while (!page.isEmpty()) {
            for (String id : page) {
                if (!isUnderWay(UUID.fromString(id))) {
                    transaction.executeWithoutResult(status -> uploads.delete(id));
                }
            }
            page = uploads.findBegunBefore(begunBefore, page.get(page.size() - 1), PAGE);
        }
    }

    private boolean isUnderWay(UUID upload) throws IOException {
        try {
            store.status(upload);
            return true;
        } catch (UploadNotFoundException ended) {
            return false;
        }
    }

    private int collectBlobs(Instant unusedSince) throws IOException {
        int deleted = 0;
        try (Stream<Blob> blobs = store.list()) {
            for (Iterator<Blob> all = blobs.iterator(); all.hasNext(); ) {
                Blob blob = all.next();
                if (blob.lastModified().isBefore(unusedSince) && links.collect(blob.digest(), unusedSince)) {
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
        Task<Void> collecting(Collector collector, RegistryProperties properties) {
            return Jobs.every(properties.collectInterval(), "collect-blobs", collector::collect);
        }
    }
}
