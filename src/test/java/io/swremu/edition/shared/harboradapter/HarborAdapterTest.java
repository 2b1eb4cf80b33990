package io.swremu.edition.shared.harboradapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Header;
import io.swremu.edition.shared.harboradapter.Harbor.Answer;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.Swarm;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Harbor replicates to the emulator and back, as its adapter for this service does it. */
@ServerTest
class HarborAdapterTest {
    private static final List<String> NAMESPACE_KEYS =
            List.of("auth", "creator_name", "id", "image_count", "name", "user_count");
    private static final List<String> REPOSITORY_KEYS = List.of(
            "category",
            "created_at",
            "description",
            "domain_name",
            "internal_path",
            "is_public",
            "logo",
            "name",
            "namespace",
            "num_download",
            "num_images",
            "path",
            "size",
            "status",
            "tags",
            "total_range",
            "updated_at",
            "url");

    private final int port;
    private final Api api;
    private final TestAccount account;

    HarborAdapterTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @Test
    void aServerThatChecksNothingIsReplicatedToAndFrom() throws Exception {
        replicate(port, new Harbor(port, "cn-north-4@" + api.accessKey(), "whatever"), account.name(), "test");
    }

    @Tag("slow")
    @Test
    void aServerThatChecksEverythingIsReplicatedToAndFromByALongTermLogin() throws Exception {
        String account = Fresh.name();
        try (var server = RunningServer.with(strict(account))) {
            String user = "cn-north-4@AK" + account;
            replicate(server.port(), new Harbor(server.port(), user, password(account)), account, "anna");

            for (Harbor stranger : List.of(
                    new Harbor(server.port(), user, password(account) + "0"),
                    new Harbor(server.port(), "cn-north-4@AKNOBODY", password(account)))) {
                assertNotAuthenticated(stranger.get("/dockyard/v2/visible/namespaces"));
                assertNotAuthenticated(stranger.get("/dockyard/v2/namespaces/any"));
                assertNotAuthenticated(stranger.get("/dockyard/v2/repositories?filter=center::self"));
                assertNotAuthenticated(stranger.createNamespace(Fresh.name()));
                assertThat(stranger.token("any/app").status()).isEqualTo(401);
            }
            Harbor anna = new Harbor(server.port(), user, password(account));
            assertNotAuthenticated(anna.get("/dockyard/v2/visible/namespaces", Map.of("X-Auth-Token", "no token")));
            assertNotAuthenticated(anna.get(
                    "/dockyard/v2/visible/namespaces",
                    Map.of("Authorization", "SDK-HMAC-SHA256 Access=AK" + account + ", Signature=00")));
        }
    }

    private static String[] strict(String account) {
        return new String[] {
            "--swr.auth.mode=strict",
            "--swr.iam.accounts[0].name=" + account,
            "--swr.iam.accounts[0].users[0].name=anna",
            "--swr.iam.accounts[0].users[0].access-key=AK" + account,
            "--swr.iam.accounts[0].users[0].secret-key=sk" + account
        };
    }

    /** The password of a long-term login, as the service's user guide has it made. */
    private static String password(String account) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(("sk" + account).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(("AK" + account).getBytes(StandardCharsets.UTF_8)));
    }

    private static void replicate(int port, Harbor harbor, String account, String user) throws Exception {
        String namespace = Fresh.name();
        String repository = namespace + "/team/app";
        var image = TestImage.of(namespace);
        Instant began = Instant.now();

        // Before a push: is the organization there? It is not, so it is created.
        Answer missing = harbor.get("/dockyard/v2/namespaces/" + namespace);
        assertThat(missing.status()).isEqualTo(200);
        assertThat(missing.json().isObject()).isTrue();
        assertThat(missing.json().isEmpty()).isTrue();
        assertThat(harbor.createNamespace(namespace).status()).isBetween(200, 299);
        assertNamespace(harbor.get("/dockyard/v2/namespaces/" + namespace).json(), namespace, user, 0);

        // The push: what is there already is not sent again.
        assertThat(harbor.manifestExist(repository, "v1").status()).isEqualTo(404);
        for (byte[] blob : List.of(image.config(), image.layer())) {
            assertThat(harbor.blobExist(repository, TestImage.digest(blob)).status())
                    .isEqualTo(404);
            harbor.pushBlob(repository, blob);
            assertThat(harbor.blobExist(repository, TestImage.digest(blob)).status())
                    .isEqualTo(200);
        }
        Answer pushed = harbor.pushManifest(repository, "v1", image.manifest());
        assertThat(pushed.status()).isEqualTo(201);
        assertThat(pushed.header("Docker-Content-Digest")).isEqualTo(image.digest());
        Answer exists = harbor.manifestExist(repository, "v1");
        assertThat(exists.status()).isEqualTo(200);
        assertThat(exists.header("Content-Type")).isEqualTo(TestImage.TYPE);
        assertThat(exists.header("Content-Length"))
                .isEqualTo(Integer.toString(image.manifest().length()));
        assertThat(exists.json().path("schemaVersion").intValue()).isEqualTo(2);

        // The other way: which organizations and repositories are there?
        JsonNode organizations =
                harbor.get("/dockyard/v2/visible/namespaces").json().path("namespaces");
        JsonNode listed = organizations
                .valueStream()
                .filter(item -> item.path("name").asString().equals(namespace))
                .findFirst()
                .orElseThrow();
        assertNamespace(listed, namespace, user, 1);
        Answer list = harbor.get("/dockyard/v2/repositories?filter=center::self");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Content-Type")).startsWith("application/json");
        assertRepository(
                Objects.requireNonNull(Harbor.named(list.json(), namespace, "team/app")),
                "localhost:" + port + "/" + repository,
                account,
                image,
                began);
        Answer pulled = harbor.pullManifest(repository, "v1");
        assertThat(pulled.response().body()).isEqualTo(image.manifest().getBytes(StandardCharsets.UTF_8));
        assertThat(pulled.header("Docker-Content-Digest")).isEqualTo(image.digest());
        assertThat(harbor.pullBlob(repository, TestImage.digest(image.layer()))
                        .response()
                        .body())
                .isEqualTo(image.layer());

        // A deletion, by the same token that is good for pushing.
        assertThat(harbor.deleteManifest(repository, "v1").status()).isBetween(200, 299);
        assertThat(harbor.manifestExist(repository, "v1").status()).isEqualTo(404);
        assertThat(harbor.deleteManifest(repository, image.digest()).status()).isBetween(200, 299);
        assertThat(harbor.manifestExist(repository, image.digest()).status()).isEqualTo(404);
    }

    private static void assertNamespace(JsonNode namespace, String name, String creator, int images) {
        assertThat(new TreeSet<>(namespace.propertyNames())).containsExactlyElementsOf(NAMESPACE_KEYS);
        assertThat(namespace.path("id").isIntegralNumber()).isTrue();
        assertThat(namespace.path("name").stringValue()).isEqualTo(name);
        assertThat(namespace.path("creator_name").stringValue()).isEqualTo(creator);
        assertThat(namespace.path("auth").intValue()).isEqualTo(7);
        assertThat(namespace.path("user_count").longValue()).isEqualTo(1);
        assertThat(namespace.path("image_count").longValue()).isEqualTo(images);
    }

    private static void assertRepository(
            JsonNode repository, String path, String account, TestImage image, Instant began) {
        assertThat(new TreeSet<>(repository.propertyNames())).containsExactlyElementsOf(REPOSITORY_KEYS);
        assertThat(repository.path("category").stringValue()).isEqualTo("other");
        assertThat(repository.path("description").stringValue()).isEmpty();
        assertThat(repository.path("size").longValue()).isEqualTo(image.size());
        assertThat(repository.path("is_public").booleanValue()).isFalse();
        assertThat(repository.path("num_images").longValue()).isEqualTo(1);
        assertThat(repository.path("num_download").longValue()).isEqualTo(1);
        for (String time : List.of("created_at", "updated_at")) {
            assertThat(Instant.parse(repository.path(time).stringValue()))
                    .isBetween(began.minusSeconds(1), Instant.now().plusSeconds(1));
        }
        assertThat(repository.path("logo").stringValue()).isEmpty();
        assertThat(repository.path("url").stringValue()).isEmpty();
        assertThat(repository.path("path").stringValue()).isEqualTo(path);
        assertThat(repository.path("internal_path").stringValue()).isEqualTo(path);
        assertThat(repository.path("domain_name").stringValue()).isEqualTo(account);
        assertThat(repository.path("tags").valueStream().map(JsonNode::stringValue))
                .containsExactly("v1");
        assertThat(repository.path("status").booleanValue()).isFalse();
        assertThat(repository.path("total_range").isIntegralNumber()).isTrue();
    }

    private static void assertNotAuthenticated(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error_code").stringValue()).isEqualTo("SVCSTG.SWR.4010000");
        assertThat(answer.json().path("errors").path(0).path("errorCode").stringValue())
                .isEqualTo("SVCSTG.SWR.4010000");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void theListHoldsAllRepositoriesHoweverManyThereAre() throws Exception {
        String namespace = Fresh.name();
        api.createNamespace(namespace);
        List<String> names = IntStream.range(0, 510).mapToObj(i -> "r" + i).toList();
        for (int i = 0; i < names.size(); i += 30) {
            assertThat(Swarm.send(names.subList(i, i + 30).stream()
                            .map(name -> Swarm.post(
                                    api,
                                    "/v2/manage/namespaces/" + namespace + "/repos",
                                    "{\"repository\":\"" + name + "\",\"is_public\":false}"))
                            .toList()))
                    .isEqualTo(Map.of(201, 30L));
        }

        Harbor harbor = new Harbor(port, "cn-north-4@" + api.accessKey(), "any");
        String path = "/dockyard/v2/repositories?filter=center::self";
        JsonNode all = harbor.get(path).json();
        JsonNode some =
                harbor.get(path + "%7Cnamespace::" + namespace + "%7Climit::7").json();

        assertThat(all.valueStream()
                        .filter(item -> item.path("namespace").asString().equals(namespace))
                        .map(item -> item.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(all.valueStream()).allMatch(item -> item.path("total_range").intValue() == all.size());
        assertThat(some.valueStream().map(item -> item.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(some.valueStream()).allMatch(item -> item.path("total_range").intValue() == names.size());
    }

    @Test
    void usersSeeWhatTheyHaveALevelIn() throws Exception {
        String namespace = Fresh.name();
        api.createNamespace(namespace);
        api.createRepository(namespace, "granted");
        api.createRepository(namespace, "other");
        Harbor grace = new Harbor(port, "cn-north-4@" + account.user("grace").accessKey(), "any");
        assertThat(grace.get("/dockyard/v2/namespaces/" + namespace).json().isEmpty())
                .isTrue();
        api.post(
                        "/v2/manage/namespaces/" + namespace + "/repos/granted/access",
                        List.of(Map.of("user_id", account.idOf("grace"), "user_name", "grace", "auth", 1)))
                .statusCode(201);

        JsonNode list =
                grace.get("/dockyard/v2/repositories?filter=center::self").json();
        assertThat(Harbor.named(list, namespace, "granted")).isNotNull();
        assertThat(Harbor.named(list, namespace, "other")).isNull();
        assertThat(grace.get("/dockyard/v2/namespaces/" + namespace)
                        .json()
                        .path("auth")
                        .intValue())
                .isZero();
        Harbor erin = new Harbor(port, "cn-north-4@" + account.stranger().accessKey(), "any");
        assertThat(erin.get("/dockyard/v2/namespaces/" + namespace).json().isEmpty())
                .isTrue();
    }

    @Test
    void refusalsHaveTheEnvelopeOfTheService() throws Exception {
        Harbor harbor = new Harbor(port, "cn-north-4@" + api.accessKey(), "any");
        String taken = Fresh.name();
        assertThat(harbor.createNamespace(taken).status()).isEqualTo(201);

        assertRefused(harbor.createNamespace(taken), 409, "SVCSTG.SWR.4090060");
        assertRefused(harbor.createNamespace("Not a name"), 400, "SVCSTG.SWR.4001028");
        assertRefused(harbor.createNamespace(""), 400, "SVCSTG.SWR.4001014");
        assertRefused(harbor.get("/dockyard/v2/namespaces/Upper"), 400, "SVCSTG.SWR.4001028");
        assertRefused(harbor.get("/dockyard/v2/repositories?filter=center::none"), 400, "SVCSTG.SWR.4001025");
        assertRefused(harbor.get("/dockyard/v2/repositories?filter=center"), 400, "SVCSTG.SWR.4001035");
        assertRefused(harbor.get("/dockyard/v2/unknown"), 404, "SVCSTG.SWR.4040083");
        assertNotAuthenticated(harbor.get("/dockyard/v2/visible/namespaces", Map.of()));
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error_code").stringValue()).isEqualTo(code);
    }

    @Test
    void theCredentialsOfTheManagementApiWillDoToo() throws IOException, InterruptedException {
        String namespace = Fresh.name();
        account.user("bob").createNamespace(namespace);
        Harbor any = new Harbor(port, "", "");
        String path = "/dockyard/v2/namespaces/" + namespace;
        Header signature = account.user("bob").credentials();

        assertThat(any.get(path, Map.of(signature.getName(), signature.getValue()))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo(namespace);
        assertThat(any.get(path, Map.of("X-Auth-Token", "any")).json().isEmpty())
                .isTrue(); // the default user
    }
}
