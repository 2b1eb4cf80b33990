package io.swremu.content.collect;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.Manifests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Compares everything stored with its digest, and looks for content that manifests need and the store lacks. It changes
 * nothing. No transaction is open meanwhile, and the use of memory does not grow with the store.
 */
@Service
public class Scrub {
    /** How many digests of each kind a report names at most; it counts all of them. */
    public static final int MAX_NAMED = 100;

    private static final Logger log = LoggerFactory.getLogger(Scrub.class);
    private static final Limit PAGE = Limit.of(1000);

    private final BlobStore store;
    private final Manifests manifests;
    private final ReentrantLock running = new ReentrantLock();

    Scrub(BlobStore store, Manifests manifests) {
        this.store = store;
        this.manifests = manifests;
    }

    /**
     * Checks everything once.
     *
     * @return what was found; empty if another check is running
     */
    public Optional<Report> run() throws IOException {
        if (!running.tryLock()) {
            return Optional.empty();
        }
        try {
            Report report = look();
            if (report.damagedCount() + report.missingCount() > 0) {
                log.error(
                        "the store has {} damaged and {} missing blobs; damaged: {}, missing: {}",
                        report.damagedCount(),
                        report.missingCount(),
                        report.damaged(),
                        report.missing());
            }
            return Optional.of(report);
        } finally {
            running.unlock();
        }
    }

    private Report look() throws IOException {
        long checked = 0;
        long bytes = 0;
        var damaged = new Found();
        try (Stream<Blob> blobs = store.list()) {
            for (Iterator<Blob> all = blobs.iterator(); all.hasNext(); ) {
                Blob blob = all.next();
                Optional<Boolean> intact = isIntact(blob);
                if (intact.isPresent()) {
                    checked++;
                    bytes += blob.size();
                    if (!intact.get()) {
                        damaged.add(blob.digest().toString());
                    }
                }
            }
        }
        var missing = new Found();
        findMissing(manifests::findDigestsAfter, missing);
        findMissing(manifests::findNeededAfter, missing);
        return new Report(checked, bytes, damaged.count, damaged.named, missing.count, missing.named);
    }

    /** Empty if the blob has been deleted since it was listed. */
    private Optional<Boolean> isIntact(Blob blob) throws IOException {
        try {
            return Optional.of(blob.isIntact());
        } catch (IOException failure) {
            if (!store.exists(blob.digest())) {
                return Optional.empty();
            }
            log.error("{} cannot be read", blob.digest(), failure);
            return Optional.of(false);
        }
    }

    private void findMissing(BiFunction<String, Limit, List<String>> digests, Found missing) throws IOException {
        List<String> page = digests.apply("", PAGE);
        while (!page.isEmpty()) {
            for (String digest : page) {
                // Ask again whether it is needed: its manifest may have been deleted meanwhile.
                if (!store.exists(Digest.parse(digest)) && manifests.isNeeded(digest)) {
                    missing.add(digest);
                }
            }
            page = digests.apply(page.get(page.size() - 1), PAGE);
        }
    }

    /** Digests of one kind: all are counted, the first are named. */
    private static final class Found {
        private final List<String> named = new ArrayList<>();
        private long count;

        void add(String digest) {
            count++;
            if (named.size() < MAX_NAMED) {
                named.add(digest);
            }
        }
    }

    /**
     * What a check has found.
     *
     * @param checked how many blobs and manifests were read
     * @param bytes their total size
     * @param damagedCount how many of them do not match their digest
     * @param damaged the digests of the first {@value #MAX_NAMED} damaged ones
     * @param missingCount how many blobs and manifests are needed but not stored
     * @param missing the digests of the first {@value #MAX_NAMED} missing ones
     */
    public record Report(
            long checked,
            long bytes,
            long damagedCount,
            List<String> damaged,
            long missingCount,
            List<String> missing) {}
}
