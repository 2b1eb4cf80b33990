package io.swremu.content.blob;

import java.io.IOException;
import java.time.InstantSource;

/** Has a temporary store until its input ends, and prints where it is. */
final class TemporaryStoreHolder {
    private TemporaryStoreHolder() {}

    public static void main(String[] args) throws IOException {
        try (BlobStore store = FileSystemBlobStore.temporary(InstantSource.system())) {
            System.out.println(TemporaryBlobStoreTest.rootOf(store));
            while (System.in.read() >= 0) {
                // until the parent ends
            }
        }
    }
}
