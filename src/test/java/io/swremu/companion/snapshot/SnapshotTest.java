package io.swremu.companion.snapshot;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.swremu.platform.archive.TarOutput;
import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A snapshot is the whole state with all bytes; only a whole and unchanged one is taken back. */
@Tag("slow")
class SnapshotTest {
    private static final String AT_ONCE = "--swr.enterprise.transition=0s";

    private static RunningServer server;

    private static Api api;

    @BeforeAll
    static void start() {
        server = RunningServer.with("--swr.quota.namespaces=1000000", AT_ONCE);
        api = server.api();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        given().port(server.port()).post("/_swr/reset").then().statusCode(204);
    }

    static byte[] snapshot(int port) {
        return given().port(port)
                .get("/_swr/snapshot")
                .then()
                .statusCode(200)
                .contentType("application/x-tar")
                .extract()
                .asByteArray();
    }

    static ValidatableResponse restore(int port, byte[] archive) {
        return given().port(port)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/x-tar")
                .body(archive)
                .put("/_swr/snapshot")
                .then();
    }

    private byte[] withOneImage(String organization) {
        api.createNamespace(organization);
        TestImage.of("layer of " + organization).push(api, organization + "/app", "v1");
        return snapshot(server.port());
    }

    private int pull(String organization) {
        return api.registry().get("/v2/" + organization + "/app/manifests/v1").statusCode();
    }

    @Test
    void rowsAndBytesComeBack() {
        byte[] archive = withOneImage("first");
        byte[] manifest = api.registry().get("/v2/first/app/manifests/v1").asByteArray();
        String list =
                api.get("/v2/manage/namespaces/first/repos/app/tags").extract().asString();
        String token = api.post("/v2/manage/utils/secret", "")
                .statusCode(200)
                .extract()
                .asString();
        empty();
        api.createNamespace("second");
        restore(server.port(), archive).statusCode(204);
        api.get("/v2/manage/namespaces").body("namespaces", hasSize(1));
        assertThat(api.registry().get("/v2/first/app/manifests/v1").asByteArray())
                .isEqualTo(manifest);
        assertThat(api.get("/v2/manage/namespaces/first/repos/app/tags")
                        .extract()
                        .asString())
                .isEqualTo(list);
        // What is made from now on has ids of its own.
        api.createNamespace("third");
        TestImage.of("another").push(api, "third/app", "v1");
        assertThat(pull("first")).isEqualTo(200);
        assertThat(token).isNotEmpty();
    }

    @Test
    void anotherServerTakesIt() {
        byte[] archive = withOneImage("moved");
        try (var other = RunningServer.with("--swr.regions=cn-south-1,cn-north-4")) {
            restore(other.port(), archive).statusCode(204);
            Api there = other.api().in("cn-north-4");
            there.get("/v2/manage/namespaces").body("namespaces.name", equalTo(List.of("moved")));
            other.api().registry().get("/v2/moved/app/manifests/v1").then().statusCode(200);
        }
    }

    @Test
    void instancesComeBackThereToo() {
        TestInstance instance = TestInstance.create(api);
        InstanceLogin login = InstanceLogin.longTerm(instance, "ci");
        TestImage image = login.push("library/app", "v1");
        String before = instance.api().get(instance.path()).extract().asString();
        byte[] archive = snapshot(server.port());
        try (var other = RunningServer.with(AT_ONCE)) {
            TestInstance.create(other.api()); // takes the number that the registry had here
            other.api().createNamespace("other");
            restore(other.port(), archive).statusCode(204);
            TestInstance there = instance.as(other.api());
            assertThat(there.api().get(there.path()).extract().asString())
                    .isEqualTo(before.replace(":" + server.port(), ":" + other.port()));
            var moved = new InstanceLogin(there, login.label(), login.user(), login.password());
            moved.pull("library/app", "v1").statusCode(200).header("Docker-Content-Digest", image.digest());
            moved.push("library/app", "v2");
            there.api().get(there.projectPath() + "/instances").body("total", equalTo(1));
        }
    }

    @Test
    void aBrokenOneIsRefusedAndNothingChanges() {
        byte[] archive = withOneImage("kept");
        var random = new Random(14);
        for (int i = 0; i < 60; i++) {
            byte[] flipped = archive.clone();
            flipped[random.nextInt(archive.length)] ^= (byte) (1 << random.nextInt(8));
            restore(server.port(), flipped).spec(refusal("4001025"));
        }
        for (int i = 0; i < 15; i++) {
            byte[] cut = Arrays.copyOf(archive, random.nextInt(archive.length - 1024));
            restore(server.port(), cut).spec(refusal("4001025"));
        }
        byte[] longer = Arrays.copyOf(archive, archive.length + 512);
        longer[longer.length - 1] = 1;
        restore(server.port(), longer).spec(refusal("4001025"));
        assertThat(pull("kept")).isEqualTo(200);
    }

    @Test
    void aForeignOrNewerOneIsRefused() throws Exception {
        restore(server.port(), "no archive".getBytes()).spec(refusal("4001025"));
        for (String header : new String[] {
            "{\"product\":\"other\",\"format\":1,\"schema\":1,\"version\":\"1\",\"created_at\":\"\",\"registries\":[]}",
            "{\"product\":\"swr-emulator\",\"format\":2,\"schema\":1,\"version\":\"9\",\"created_at\":\"\",\"registries\":[]}",
            "{\"product\":\"swr-emulator\",\"format\":1,\"schema\":999,\"version\":\"9\",\"created_at\":\"\",\"registries\":[]}"
        }) {
            var bytes = new ByteArrayOutputStream();
            var tar = new TarOutput(bytes);
            tar.file("swr-snapshot.json", header.getBytes());
            tar.finish();
            restore(server.port(), bytes.toByteArray())
                    .spec(refusal("4001025"))
                    .body("details[0].error_msg", containsString(header.contains("other") ? "no snapshot" : "newer"));
        }
    }

    /** Each answer is that of the old or of the new state: an organization with its image, or neither. */
    @Test
    void requestsMeanwhileSeeOneStateOrTheOther() throws InterruptedException {
        byte[] one = withOneImage("one");
        empty();
        byte[] two = withOneImage("two");
        var over = new AtomicBoolean();
        var wrong = new AtomicReference<@Nullable String>();
        Supplier<@Nullable String> look = () -> {
            var names = api.get("/v2/manage/namespaces").extract();
            String all = names.statusCode() + " " + names.asString();
            boolean first = all.contains("\"one\"");
            boolean second = all.contains("\"two\"");
            int pull = pull("one");
            return names.statusCode() != 200 || first == second || pull != 200 && pull != 404 ? pull + " " + all : null;
        };
        var clients = new Thread[3];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = new Thread(() -> {
                while (!over.get() && wrong.get() == null) {
                    wrong.compareAndSet(null, look.get());
                }
            });
            clients[i].start();
        }
        for (int i = 0; i < 10; i++) {
            restore(server.port(), i % 2 == 0 ? one : two).statusCode(204);
        }
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        assertThat(wrong.get()).isNull();
    }
}
