package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/** Stores blobs until it is killed, by {@link CrashTest}, and prints each digest when it has been acknowledged. */
final class CrashingServer {
    private static final int THREADS = 4;
    private static final int LARGEST = 600_000;

    private CrashingServer() {}

    /** @param args the data directory, and a number that makes the content another than in other runs */
    public static void main(String[] args) throws IOException {
        BlobStore store = FileSystemBlobStore.durable(Path.of(args[0]), InstantSource.system());
        long run = Long.parseLong(args[1]);
        UUID unfinished = store.begin();
        store.append(unfinished, 0, stream(bytes(run, LARGEST)), LARGEST);
        for (int thread = 0; thread < THREADS; thread++) {
            long first = run * 1_000_000 + thread;
            new Thread(() -> storeForever(store, first)).start();
        }
        store.append(unfinished, LARGEST, endless(), Long.MAX_VALUE);
    }

    private static void storeForever(BlobStore store, long first) {
        try {
            for (long seed = first; ; seed += THREADS) {
                byte[] content = bytes(seed, (int) (seed * 7919 % LARGEST));
                DigestAlgorithm algorithm = seed % 8 == 0 ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256;
                Digest digest = Digest.of(algorithm, content);
                UUID id = store.begin();
                store.append(id, 0, stream(content, 0, content.length / 2), LARGEST);
                store.append(id, content.length / 2, stream(content, content.length / 2, content.length), LARGEST);
                store.finish(id, digest);
                System.out.println(digest + ".");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A slow client that never ends, so that the kill always cuts an upload off. */
    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException end) {
                    return -1;
                }
                return 0;
            }
        };
    }
}
