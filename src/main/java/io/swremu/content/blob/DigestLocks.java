package io.swremu.content.blob;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** A lock for each digest, out of a fixed number, so that memory does not grow with the number of blobs. */
final class DigestLocks {
    private final Lock[] stripes =
            IntStream.range(0, 64).mapToObj(stripe -> new ReentrantLock()).toArray(Lock[]::new);

    /** Different digests may share a lock, so a thread must never hold two. */
    Lock of(Digest digest) {
        return stripes[Math.floorMod(digest.hashCode(), stripes.length)];
    }
}
