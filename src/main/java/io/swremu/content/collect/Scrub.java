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
 * Reads all that is stored and compares it with its digest, and looks for what manifests need and the store has not. It
 * changes nothing. No transaction is open meanwhile, and memory does not grow with the store.
 */
@Service
public class Scrub {
    /** A report names no more digests of a kind, though it counts them. */
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

    /** Looks through everything. @return what was found; empty if another call is at it */
    public Optional<Report> run() throws IOException {
        if (!running.tryLock()) {
            return Optional.empty();
        }
        try {
            Report report = look();
            if (report.damagedCount() + report.missingCount() > 0) {
                log.error(
                        "the store has {} damaged blobs and lacks {}: {} {}",
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
                // Asked again, since it may have been deleted meanwhile.
                if (!store.exists(Digest.parse(digest)) && manifests.isNeeded(digest)) {
                    missing.add(digest);
                }
            }
            page = digests.apply(page.get(page.size() - 1), PAGE);
        }
    }

    /** Some digests: all are counted, the first ones are named. */
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
     * What a run has found.
     *
     * @param checked how many blobs and manifests were read
     * @param bytes how many bytes they have
     * @param damagedCount how many of them have another digest than their name says
     * @param damaged the digests of the first {@value #MAX_NAMED} of these
     * @param missingCount how many blobs and manifests are needed and not there
     * @param missing the digests of the first {@value #MAX_NAMED} of these
     */
    public record Report(
            long checked,
            long bytes,
            long damagedCount,
            List<String> damaged,
            long missingCount,
            List<String> missing) {}
}
