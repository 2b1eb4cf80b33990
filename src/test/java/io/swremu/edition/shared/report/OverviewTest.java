package io.swremu.edition.shared.report;

import static io.swremu.edition.shared.report.Recount.megabytes;
import static io.swremu.edition.shared.report.Recount.number;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of accounts that nobody else uses: each test has one of its own. */
@Tag("slow")
class OverviewTest {
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String OVERVIEW = "/v2/manage/overview";
    private static final List<String> ACCOUNTS =
            IntStream.range(0, 6).mapToObj(i -> Fresh.name()).toList();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        var accounts = IntStream.range(0, ACCOUNTS.size())
                .boxed()
                .flatMap(i -> List.of(
                        "--swr.iam.accounts[" + i + "].name=" + ACCOUNTS.get(i),
                        "--swr.iam.accounts[" + i + "].users[0].name=anna",
                        "--swr.iam.accounts[" + i + "].users[0].access-key=" + key(i),
                        "--swr.iam.accounts[" + i + "].users[1].name=bert",
                        "--swr.iam.accounts[" + i + "].users[1].access-key=BERT" + key(i))
                        .stream());
        server = RunningServer.with(Stream.concat(Stream.of("--swr.registry.oci-index=accept"), accounts)
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String key(int account) {
        return "AK" + ACCOUNTS.get(account);
    }

    private static Api api(int account) {
        return server.api().as(key(account));
    }

    private static RequestSpecification registry(int account) {
        return api(account).registry();
    }

    /** An image whose layer has so many bytes, the same for the same letter. */
    private static TestImage image(String text, char letter, int bytes) {
        var layer = new byte[bytes];
        Arrays.fill(layer, (byte) letter);
        return new TestImage(TestImage.of(text).config(), layer);
    }

    @Test
    void anAccountWithoutAnythingHasZeros() {
        api(0).get(OVERVIEW)
                .statusCode(200)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "domain_id",
                                "domain_name",
                                "namspace_num",
                                "repo_num",
                                "image_num",
                                "store_space",
                                "downflow_size"))
                .body("domain_id", matchesPattern("[0-9a-f]{32}"))
                .body("domain_name", equalTo(ACCOUNTS.get(0)))
                .body("namspace_num", equalTo(0))
                .body("repo_num", equalTo(0))
                .body("image_num", equalTo(0))
                .body("store_space", equalTo(0.0f))
                .body("downflow_size", equalTo(0.0f));
        assertThat(Recount.compare(server, key(0), Set.of())).isZero();
    }

    @Test
    void everyNumberEqualsARecountWhateverIsPushedPulledAndDeleted() {
        Api api = api(1);
        String one = Fresh.name();
        String two = Fresh.name();
        api.createNamespace(one);
        api.createNamespace(two);
        var base = image("base", 'b', 700_000);
        var sameLayer = image("same layer", 'b', 700_000);
        var moved = image("moved", 'm', 900_000);
        var amd = image("amd", 'a', 1_300_000);
        var arm = image("arm", 'r', 1_100_000);
        var pushed = new LinkedHashSet<String>();
        List.of(base, sameLayer, moved, amd, arm).forEach(image -> pushed.add(image.digest()));

        push(1, base, one + "/app", "v1");
        push(1, moved, one + "/app", "v2");
        push(1, sameLayer, one + "/team/tool", "v1");
        api.createRepository(one, "empty");
        long expected = base.size() + moved.size() + sameLayer.config().length;
        assertThat(Recount.compare(server, key(1), pushed)).isEqualTo(expected);

        push(1, amd, two + "/multi", amd.digest());
        push(1, arm, two + "/multi", arm.digest());
        pushed.add(pushIndex(two + "/multi", "v1", amd, arm));
        push(1, amd, one + "/app", "v2"); // what was v2 has no tag any more, but is there
        api.post(repository(one, "app") + "/tags", Map.of("source_tag", "v1", "destination_tag", "v3"))
                .statusCode(201);
        expected += amd.size() + arm.size();
        assertThat(Recount.compare(server, key(1), pushed)).isEqualTo(expected);

        registry(1)
                .delete("/v2/" + one + "/app/manifests/" + moved.digest())
                .then()
                .statusCode(202);
        api.delete(repository(one, "app") + "/tags/v1").statusCode(204); // v3 still names the image
        registry(1).delete("/v2/" + two + "/multi/manifests/v1").then().statusCode(202); // only the tag
        expected -= moved.size();
        assertThat(Recount.compare(server, key(1), pushed)).isEqualTo(expected);

        api.delete(repository(two, "multi")).statusCode(204);
        api.delete("/v2/manage/namespaces/" + two).statusCode(204);
        api.delete(repository(one, "app") + "/tags/v3").statusCode(204); // the layer is needed elsewhere
        expected -= arm.size() + base.config().length;
        assertThat(Recount.compare(server, key(1), pushed)).isEqualTo(expected);

        api.delete(repository(one, "app")).statusCode(204);
        api.delete(repository(one, "team$tool")).statusCode(204);
        api.delete(repository(one, "empty")).statusCode(204);
        api.delete("/v2/manage/namespaces/" + one).statusCode(204);
        assertThat(Recount.compare(server, key(1), pushed)).isZero();
    }

    private static String repository(String namespace, String name) {
        return "/v2/manage/namespaces/" + namespace + "/repos/" + name;
    }

    private static void push(int account, TestImage image, String repository, String reference) {
        image.push(api(account), repository, reference);
    }

    private static String pushIndex(String repository, String tag, TestImage... images) {
        String children = Arrays.stream(images)
                .map(image -> "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
                        .formatted(
                                TestImage.TYPE, image.digest(), image.manifest().length()))
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        return registry(1)
                .contentType(INDEX)
                .body(("{\"schemaVersion\":2,\"mediaType\":\"" + INDEX + "\",\"manifests\":[" + children + "]}")
                        .getBytes())
                .put("/v2/" + repository + "/manifests/" + tag)
                .then()
                .statusCode(201)
                .extract()
                .header("Docker-Content-Digest");
    }

    @Test
    void theBytesOfBlobsThatWereAskedForAreCountedAndNothingElse() {
        Api api = api(2);
        String organization = Fresh.name();
        api.createNamespace(organization);
        var image = image("pulled", 'p', 2_000_000);
        push(2, image, organization + "/app", "v1");
        String blob = "/v2/" + organization + "/app/blobs/" + TestImage.digest(image.layer());
        assertDownflow(2, 0);

        registry(2).head(blob).then().statusCode(200);
        registry(2).get("/v2/" + organization + "/app/manifests/v1").then().statusCode(200);
        String unknown = TestImage.digest(image.config()).replace('0', '1');
        registry(2).get("/v2/" + organization + "/app/blobs/" + unknown).then().statusCode(404);
        registry(2).header("Range", "bytes=2000000-").get(blob).then().statusCode(416);
        assertDownflow(2, 0);

        registry(2).get(blob).then().statusCode(200);
        assertDownflow(2, 2_000_000);
        registry(2).header("Range", "bytes=0-999999").get(blob).then().statusCode(206);
        assertDownflow(2, 3_000_000);
        registry(2).header("Range", "bytes=-500000").get(blob).then().statusCode(206);
        assertDownflow(2, 3_500_000);
    }

    @Test
    void aPullCountsForTheOwnerWhoeverPulls() {
        String organization = Fresh.name();
        api(3).createNamespace(organization);
        var image = image("public", 'o', 1_500_000);
        push(3, image, organization + "/app", "v1");
        api(3).patch(repository(organization, "app"), Map.of("is_public", true)).statusCode(201);
        String blob = "/v2/" + organization + "/app/blobs/" + TestImage.digest(image.layer());

        RestAssured.given().port(server.port()).get(blob).then().statusCode(200);
        registry(0).get(blob).then().statusCode(200);

        assertDownflow(3, 3_000_000);
        assertDownflow(0, 0);
    }

    @Test
    void pullsAtTheSameTimeAreAllCounted() throws Exception {
        String organization = Fresh.name();
        api(4).createNamespace(organization);
        var image = image("crowd", 'c', 100_000);
        push(4, image, organization + "/app", "v1");
        String blob = "/v2/" + organization + "/app/blobs/" + TestImage.digest(image.layer());
        Callable<Integer> pull = () -> registry(4).get(blob).statusCode();

        var crowd = Executors.newFixedThreadPool(20);
        try {
            for (var answer :
                    crowd.invokeAll(IntStream.range(0, 200).mapToObj(i -> pull).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            crowd.shutdown();
        }

        assertDownflow(4, 200 * 100_000);
    }

    /** The sum of all days and that of today, which are the same in a new account. */
    private static void assertDownflow(int account, long bytes) {
        Object shown = api(account).get(OVERVIEW).statusCode(200).extract().path("downflow_size");
        assertThat(number(shown)).isEqualTo(megabytes(bytes));
        List<Object> days = api(account)
                .get("/v2/manage/reports/downflow/daily")
                .statusCode(200)
                .extract()
                .path("value");
        assertThat(days.stream().mapToDouble(Recount::number).sum()).isEqualTo(megabytes(bytes));
    }

    @Test
    void figuresAreThoseOfTheCallersRegionAndTheSameForEveryUserOfTheAccount() {
        String organization = Fresh.name();
        api(5).createNamespace(organization);
        push(5, image("here", 'h', 1_000_000), organization + "/app", "v1");
        String away = api(5).get("/v3/projects?name=cn-south-1").extract().path("projects[0].id");

        for (Api user : List.of(api(5), server.api().as("BERT" + key(5)))) {
            user.get(OVERVIEW)
                    .statusCode(200)
                    .body("domain_name", equalTo(ACCOUNTS.get(5)))
                    .body("namspace_num", equalTo(1))
                    .body("repo_num", equalTo(1))
                    .body("image_num", equalTo(1))
                    .body("store_space", equalTo(0.95f));
            user.request()
                    .header("X-Project-Id", away)
                    .get(OVERVIEW)
                    .then()
                    .statusCode(200)
                    .body("namspace_num", equalTo(0))
                    .body("image_num", equalTo(0))
                    .body("store_space", equalTo(0.0f));
        }
    }

    @Test
    void onlyKnownResourcesAndFrequenciesAreReportedOn() {
        for (String unknown : List.of("stores/daily", "store/weekly", "Store/daily", "downflow/day")) {
            api(0).get("/v2/manage/reports/" + unknown).spec(refusal("4001025"));
        }
        api(0).get("/v2/manage/reports/store").spec(unknownApi());
    }

    @Test
    void nobodyGetsInWithoutCredentials() {
        server.api().anonymous().get(OVERVIEW).then().spec(gatewayRefusal());
        server.api().anonymous().get("/v2/manage/reports/store/daily").then().spec(gatewayRefusal());
    }
}
