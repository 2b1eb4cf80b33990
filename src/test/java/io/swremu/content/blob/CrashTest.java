package io.swremu.content.blob;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.MovableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it stores blobs. Not a loss of power: for that see {@link DurabilityTest}. */
@Tag("slow")
@Timeout(60)
class CrashTest {
    private static final int KILLS = 3;
    private static final int BLOBS_BEFORE_A_KILL = 40;

    @TempDir
    private Path data;

    @Test
    void afterAKillEveryBlobHasItsDigestAndNoAcknowledgedOneIsMissing() throws Exception {
        List<Digest> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(storeUntilKilled(kill));
            assertThat(data.resolve("uploads")).as("cut off in the middle").isNotEmptyDirectory();
            try (BlobStore store = FileSystemBlobStore.durable(data, new MovableClock())) {
                assertThat(data.resolve("uploads")).isEmptyDirectory();
                assertEveryBlobHasItsDigest(store);
                for (Digest digest : acknowledged) {
                    assertThat(store.exists(digest)).as(digest.toString()).isTrue();
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * BLOBS_BEFORE_A_KILL);
    }

    /** The digests that the child has seen acknowledged before it was killed. */
    private List<Digest> storeUntilKilled(int seed) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingServer.class.getName(),
                        data.toString(),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Digest> acknowledged = new ArrayList<>();
        try (BufferedReader lines = child.inputReader(US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".")) { // the last one may be cut off
                    acknowledged.add(Digest.parse(line.substring(0, line.length() - 1)));
                }
                if (acknowledged.size() == BLOBS_BEFORE_A_KILL) {
                    child.toHandle().destroyForcibly(); // unlike the method of the process it leaves the pipe open
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as("killed, not ended").isNotZero();
        return acknowledged;
    }

    private static void assertEveryBlobHasItsDigest(BlobStore store) throws IOException {
        try (Stream<Blob> all = store.list()) {
            for (Blob blob : (Iterable<Blob>) all::iterator) {
                try (InputStream content = blob.read()) {
                    assertThat(Digest.of(blob.digest().algorithm(), content.readAllBytes()))
                            .isEqualTo(blob.digest());
                }
            }
        }
    }
}
