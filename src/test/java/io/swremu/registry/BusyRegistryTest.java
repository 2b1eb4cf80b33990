package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pushes, pulls, deletions and the collector at the same time, and what is there when all are done. */
@Tag("slow")
class BusyRegistryTest {
    private static final int CLIENTS = 16;
    private static final long LENGTH_NANOS = TimeUnit.SECONDS.toNanos(6);
    private static final String REPOSITORY = "busy/app";
    private static final String SHOWN = "/v2/manage/namespaces/busy/repos/app";

    /** Between these "moving" moves; they share three layers. */
    private static final List<TestImage> FEW =
            IntStream.range(0, 8).mapToObj(i -> image("few " + i, i % 3)).toList();

    /** These come and go; each stays away for about as long as the collector waits. */
    private static final List<TestImage> MANY =
            IntStream.range(0, 150).mapToObj(i -> image("many " + i, i % 7)).toList();

    private final TestImage stable = image("stable", 1);
    private final AtomicInteger pulls = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> unneeded = new ConcurrentLinkedQueue<>();

    private static TestImage image(String name, int layer) {
        return new TestImage(
                TestImage.of(name).config(), ("layer " + layer).repeat(2000).getBytes(UTF_8));
    }

    @Test
    void everyTagResolvesEveryBlobHasItsDigestAndCountersEqualARecount() throws Exception {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);
        InstantSource hasty = () -> // the collector waits for 3 seconds instead of the shortest grace, a minute
                start.plus(Duration.between(start, Instant.now()).multipliedBy(20))
                        .truncatedTo(ChronoUnit.MICROS);
        try (var server =
                RunningServer.at(hasty, "--swr.registry.collect-interval=20s", "--swr.registry.blob-grace=1m")) {
            server.api().createNamespace("busy");
            var registry = new RegistryClient(server.api());
            push(registry, stable, "stable");
            push(registry, FEW.get(0), "moving");

            atOnce(server, System.nanoTime() + LENGTH_NANOS);

            server.api()
                    .get(SHOWN)
                    .statusCode(200)
                    .body("num_images", equalTo(2 + CLIENTS))
                    .body("num_download", equalTo(pulls.get()))
                    .body("size", equalTo(recount(registry)));
            assertThat(unneeded).hasSizeGreaterThan(CLIENTS);
            // Not by HEAD: that keeps them. One that is collected while it is being sent is cut off.
            await().atMost(ofSeconds(20)).ignoreException(IOException.class).untilAsserted(() -> {
                for (String digest : unneeded) {
                    assertThat(registry.get(blob(digest)).statusCode()).isEqualTo(404);
                }
            });
            assertThat(registry.get(blob(TestImage.digest(stable.layer()))).body())
                    .isEqualTo(stable.layer());
            assertEveryBlobHasItsDigest(server.bean(BlobStore.class));
        }
    }

    private void atOnce(RunningServer server, long deadline) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                work.add(() -> {
                    var registry = new RegistryClient(server.api());
                    for (int round = 0; System.nanoTime() < deadline; round++) {
                        round(server, registry, number, round);
                    }
                    push(registry, MANY.get(number), "c" + number);
                    return null;
                });
            }
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void round(RunningServer server, RegistryClient registry, int client, int round) throws Exception {
        push(registry, FEW.get((client + round) % FEW.size()), "moving");
        push(registry, MANY.get((client * 9 + round) % MANY.size()), "c" + client);
        byte[] nobodys = ("unneeded " + client + " " + round).getBytes(UTF_8);
        upload(registry, REPOSITORY, nobodys);
        unneeded.add(TestImage.digest(nobodys));

        String moving = new String(pull(registry, "moving"), UTF_8);
        assertThat(FEW).extracting(TestImage::manifest).contains(moving);
        assertThat(new String(pull(registry, "stable"), UTF_8)).isEqualTo(stable.manifest());
        for (byte[] part : new byte[][] {stable.config(), stable.layer()}) {
            assertThat(registry.get(blob(TestImage.digest(part))).body()).isEqualTo(part);
        }
        String layer = TestImage.digest(stable.layer());
        assertThat(registry.post("/v2/busy/other/blobs/uploads/?mount=" + layer + "&from=" + REPOSITORY, new byte[0]))
                .isEqualTo(201);
        assertThat(registry.manage("DELETE", SHOWN + "/tags/c" + client)).isEqualTo(204);
    }

    /** As clients do: what is there already is not uploaded. */
    private static void push(RegistryClient registry, TestImage image, String tag) throws Exception {
        for (byte[] part : new byte[][] {image.layer(), image.config()}) {
            int known = registry.head(blob(TestImage.digest(part)));
            assertThat(known).isIn(200, 404);
            if (known == 404) {
                upload(registry, REPOSITORY, part);
            }
        }
        assertThat(registry.put(
                        "/v2/" + REPOSITORY + "/manifests/" + tag,
                        TestImage.TYPE,
                        image.manifest().getBytes(UTF_8)))
                .isEqualTo(201);
    }

    private static void upload(RegistryClient registry, String repository, byte[] content) throws Exception {
        assertThat(registry.post("/v2/" + repository + "/blobs/uploads/?digest=" + TestImage.digest(content), content))
                .isEqualTo(201);
    }

    private static String blob(String digest) {
        return "/v2/" + REPOSITORY + "/blobs/" + digest;
    }

    private byte[] pull(RegistryClient registry, String tag) throws Exception {
        var answer = registry.get("/v2/" + REPOSITORY + "/manifests/" + tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        pulls.incrementAndGet();
        assertThat(answer.headers().firstValue("Docker-Content-Digest")).contains(TestImage.digest(answer.body()));
        return answer.body();
    }

    /**
     * Pulls everything.
     *
     * @return bytes of all blobs, each once
     */
    private int recount(RegistryClient registry) throws Exception {
        var images = new HashMap<String, TestImage>();
        Stream.of(FEW, MANY, List.of(stable)).flatMap(List::stream).forEach(image -> images.put(image.digest(), image));
        var tags = new TreeSet<>(List.of("moving", "stable"));
        IntStream.range(0, CLIENTS).forEach(client -> tags.add("c" + client));
        Map<String, Long> sizes = new HashMap<>();
        for (String tag : tags) {
            TestImage image = Objects.requireNonNull(images.get(TestImage.digest(pull(registry, tag))), tag);
            for (byte[] part : new byte[][] {image.config(), image.layer()}) {
                assertThat(registry.get(blob(TestImage.digest(part))).body()).isEqualTo(part);
            }
            sizes.putAll(image.blobs());
        }
        return (int) sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void assertEveryBlobHasItsDigest(BlobStore store) throws Exception {
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
