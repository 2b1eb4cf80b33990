package io.swremu.content.blob;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** One lock for every digest, out of a fixed number, so that memory does not grow with the blobs. */
final class DigestLocks {
    private final Lock[] stripes =
            IntStream.range(0, 64).mapToObj(stripe -> new ReentrantLock()).toArray(Lock[]::new);

    /** Different digests may share a lock, so nobody may hold two. */
    Lock of(Digest digest) {
        return stripes[Math.floorMod(digest.hashCode(), stripes.length)];
    }
}
