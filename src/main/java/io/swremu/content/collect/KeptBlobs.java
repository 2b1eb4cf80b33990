package io.swremu.content.collect;

import io.swremu.content.blob.Digest;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Blobs that nobody collects, though no manifest may need them now: those of the state that a reset brings back. */
@Component
public class KeptBlobs {
    private volatile Set<Digest> digests = Set.of();

    /** Keeps these blobs from now on, and no others. */
    public void keep(Set<Digest> those) {
        digests = Set.copyOf(those);
    }

    /** Whether a blob is kept. */
    public boolean contains(Digest digest) {
        return digests.contains(digest);
    }
}
