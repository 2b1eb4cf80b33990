package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.repository.ContentException;
import io.swremu.content.upload.UploadService;
import io.swremu.identity.caller.Callers;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deletions at the moment at which somebody needs what is deleted. */
@ServerTest
class RacingDeletionTest {
    private static final int ROUNDS = 100;

    private final String namespace = Fresh.name();
    private final UploadService uploads;
    private final BlobLinks links;
    private final PushTransaction pushes;
    private final Callers callers;
    private final Api api;

    RacingDeletionTest(
            Api api,
            @Autowired UploadService uploads,
            @Autowired BlobLinks links,
            @Autowired PushTransaction pushes,
            @Autowired Callers callers) {
        this.api = api;
        this.uploads = uploads;
        this.links = links;
        this.pushes = pushes;
        this.callers = callers;
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @Test
    void ofABlobsDeletionAndAManifestThatNeedsItOnlyOneSucceeds() throws Exception {
        var registry = new RegistryClient(api);
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                TestImage image = TestImage.of(namespace + round);
                String repository = "/v2/" + namespace + "/app/";
                for (byte[] blob : new byte[][] {image.config(), image.layer()}) {
                    assertThat(registry.post(repository + "blobs/uploads/?digest=" + TestImage.digest(blob), blob))
                            .isEqualTo(201);
                }
                byte[] manifest = image.manifest().getBytes(UTF_8);
                var start = new CyclicBarrier(2);
                Future<Integer> pushed = both.submit(() -> {
                    start.await();
                    return registry.put(repository + "manifests/v1", TestImage.TYPE, manifest);
                });
                Future<Integer> deleted = both.submit(() -> {
                    start.await();
                    return registry.delete(repository + "blobs/" + TestImage.digest(image.layer()));
                });
                assertThat(List.of(pushed.get(), deleted.get()))
                        .as("round " + round)
                        .isIn(List.of(201, 405), List.of(400, 202));
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void aRepositoryThatIsDeletedWhileABlobArrivesIsUnknown() throws Exception {
        api.createRepository(namespace, "app");
        String path = "/v2/manage/namespaces/" + namespace + "/repos/app";
        Number id = api.get(path).statusCode(200).extract().path("id");
        byte[] content = "arrives".getBytes(UTF_8);
        var arriving = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                int count = super.read(buffer, offset, length);
                if (count < 0) { // all has come
                    api.delete(path).statusCode(204);
                }
                return count;
            }
        };
        var target = new PushTarget(
                new RepositoryReference(namespace, "app"),
                new RegistryCaller(callers.nobody("cn-north-4"), Optional.empty()),
                OptionalLong.of(id.longValue()));
        long size = uploads.store(Digest.of(content), arriving);
        assertUnknown(() -> pushes.into(target, repository -> links.link(repository, Digest.of(content), size)));
        api.get(path).statusCode(404);
        UUID upload = uploads.begin();
        assertUnknown(() -> pushes.into(target, repository -> uploads.assign(upload, repository)));
        assertUnknown(() -> links.link(id.longValue(), Digest.of(content), content.length)); // as a mount does
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(call)
                .extracting(ContentException::reason)
                .isEqualTo(ContentException.Reason.REPOSITORY_UNKNOWN);
    }
}
