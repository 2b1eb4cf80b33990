package io.swremu.edition.shared.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.RowsRead;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The size of a repository is each blob of its tagged images once, whatever happens, and costs the same to keep. */
@Tag("slow")
class RepositorySizeTest {
    private static final String SUM = """
            select coalesce(sum(d.size), 0) from (
              select distinct b.digest, b.size from manifest_blob b where b.manifest_id in (
                select t.manifest_id from image_tag t join image_repository r on r.id = t.repository_id
                where r.name = ?)) d""";
    private static final String TAGS =
            "select count(*) from image_tag t join image_repository r on r.id = t.repository_id where r.name = ?";
    /** What plans differ by. */
    private static final int A_FEW = 10;

    /** Six images of three layers: most share theirs with another one. */
    private static final List<TestImage> IMAGES = IntStream.range(0, 6)
            .mapToObj(i -> new TestImage(
                    TestImage.of("image " + i).config(),
                    ("layer " + i % 3).repeat(10 + i % 3).getBytes(UTF_8)))
            .toList();

    private static final RowsRead ROWS = new RowsRead();

    private static RunningServer server;
    private static JdbcTemplate rows;

    @BeforeAll
    static void start() {
        server = RunningServer.beside(RowsRead.class, ROWS, "--swr.registry.oci-index=accept");
        rows = new JdbcTemplate(server.bean(DataSource.class));
        server.api().createNamespace("sizes");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RequestSpecification registry() {
        return server.api().registry();
    }

    private static void assertCounted(String repository, Object after) {
        var shown = server.api()
                .get("/v2/manage/namespaces/sizes/repos/" + repository)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getLong("size"))
                .as("size after %s", after)
                .isEqualTo(rows.queryForObject(SUM, Long.class, repository));
        assertThat(shown.getLong("num_images"))
                .as("tags after %s", after)
                .isEqualTo(rows.queryForObject(TAGS, Long.class, repository));
    }

    @Test
    void theSizeIsExactWhateverIsPushedAndDeleted() {
        String repository = "sizes/random";
        IMAGES.forEach(image -> image.push(server.api(), repository, image.digest()));
        assertCounted("random", "untagged pushes");
        var random = new Random(5);
        for (int step = 0; step < 250; step++) {
            String what = step(random, repository, IMAGES.get(random.nextInt(IMAGES.size())), "v" + random.nextInt(5));
            assertCounted("random", "step " + step + ", " + what);
        }
    }

    /**
     * One of the changes that there are; some find nothing to change.
     *
     * @return which
     */
    private static String step(Random random, String repository, TestImage image, String tag) {
        Api api = server.api();
        String manifests = "/v2/" + repository + "/manifests/";
        String shown = "/v2/manage/namespaces/sizes/repos/random";
        TestIndex index = TestIndex.of(image, IMAGES.get(random.nextInt(IMAGES.size())));
        switch (random.nextInt(8)) {
            case 0, 1 -> image.push(server.api(), repository, tag);
            case 2 -> index.push(server.api(), repository, tag);
            case 3 -> {
                index.push(server.api(), repository, index.digest());
                nested(repository, tag, index);
            }
            case 4 ->
                api.request()
                        .contentType("application/json")
                        .body(Map.of("source_tag", tag, "destination_tag", "v" + random.nextInt(5), "override", true))
                        .post(shown + "/tags");
            case 5 -> registry().delete(manifests + tag);
            case 6 -> api.request().delete(shown + "/tags/" + tag);
            default -> {
                registry().delete(manifests + (random.nextBoolean() ? image.digest() : index.digest()));
                retain(api, shown);
            }
        }
        return tag;
    }

    private static void nested(String repository, String tag, TestIndex index) {
        String outer = """
                {"schemaVersion": 2, "mediaType": "%s",
                 "manifests": [{"mediaType": "%s", "digest": "%s", "size": %d}]}""".formatted(
                TestIndex.TYPE, TestIndex.TYPE, index.digest(), index.manifest().length());
        registry()
                .contentType(TestIndex.TYPE)
                .body(outer.getBytes(UTF_8))
                .put("/v2/" + repository + "/manifests/" + tag)
                .then()
                .statusCode(201);
    }

    /** Lets a policy delete all tags but the last three. */
    private static void retain(Api api, String shown) {
        int id = api.post(shown + "/retentions", """
                {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"3"},"tag_selectors":[]}]}""").statusCode(201).extract().path("id");
        api.delete(shown + "/retentions/" + id).statusCode(200);
    }

    /** Counted in rows, since one statement can look at any number of them. */
    @Test
    @DisabledIfEnvironmentVariable(named = "SPRING_DATASOURCE_URL", matches = ".+", disabledReason = "only H2 tells")
    void aPushAPullAndADeletionLookAtAsManyRowsAtTheLastTagAsAtTheFirst() {
        pushOwn(0); // the repository is new
        long atFirst = ROWS.during(() -> pushOwn(1));
        long moved = ROWS.during(() -> pushOwn(1));
        long pulled = ROWS.during(RepositorySizeTest::pullByDigest);
        pushOwn(2);
        long deleted = ROWS.during(() -> deleteTag(2)); // its blobs stay for a while, so the repository only grows
        IntStream.range(2, 200).forEach(RepositorySizeTest::pushOwn);
        assertThat(ROWS.during(() -> pushOwn(200))).isBetween(1L, atFirst + A_FEW);
        assertThat(ROWS.during(() -> pushOwn(200))).isBetween(1L, moved + A_FEW);
        assertThat(ROWS.during(RepositorySizeTest::pullByDigest)).isBetween(1L, pulled + A_FEW);
        assertCounted("growing", "pushes");

        assertThat(ROWS.during(() -> deleteTag(200))).isBetween(1L, deleted + A_FEW);
        IntStream.range(2, 200).forEach(RepositorySizeTest::deleteTag);
        assertCounted("growing", "deletions");
    }

    private static void pullByDigest() {
        registry()
                .get("/v2/sizes/growing/manifests/" + TestImage.of("own 1").digest())
                .then()
                .statusCode(200);
    }

    private static void pushOwn(int number) {
        TestImage.of("own " + number).push(server.api(), "sizes/growing", "v" + number);
    }

    private static void deleteTag(int number) {
        server.api()
                .delete("/v2/manage/namespaces/sizes/repos/growing/tags/v" + number)
                .statusCode(204);
    }
}
