package io.swremu.registry;

import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One pull is one download, however many manifests it fetches. */
@ServerTest
class DownloadCountTest extends ManifestFixture {
    private final TestImage arm = TestImage.of("arm " + namespace);
    private final TestIndex index = TestIndex.of(image, arm);

    DownloadCountTest(@LocalServerPort int port) {
        super(port);
    }

    private void assertDownloads(int expected) {
        api.get(shown).statusCode(200).body("num_download", equalTo(expected));
    }

    private void get(String reference) {
        pull(reference).statusCode(200);
    }

    private void head(String reference) {
        request().head(manifests + reference).then().statusCode(200);
    }

    @Test
    void aPullOfSeveralPlatformsIsOne() {
        index.push(port, "test", name, "v1");
        get("v1"); // docker: the index by its tag, the image by its digest
        get(image.digest());
        assertDownloads(1);

        head("v1"); // containerd: everything by digest
        get(index.digest());
        get(arm.digest());
        assertDownloads(2);

        get("v1"); // crane pull --platform all
        get(image.digest());
        get(arm.digest());
        assertDownloads(3);
    }

    @Test
    void anImageBelowAnIndexInAnIndexIsAPartToo() {
        index.push(port, "test", name, index.digest());
        String outer = """
                {"schemaVersion": 2, "mediaType": "%s",
                 "manifests": [{"mediaType": "%s", "digest": "%s", "size": %d}]}""".formatted(
                TestIndex.TYPE, TestIndex.TYPE, index.digest(), index.manifest().length());
        put(outer, TestIndex.TYPE, "v1").statusCode(201);
        get("v1");
        get(index.digest());
        get(image.digest());
        assertDownloads(1);
    }

    @Test
    void anImageThatStandsAloneCountsByItsDigestToo() {
        image.push(port, "test", name, "v1");
        get("v1");
        get(image.digest());
        assertDownloads(2);
        arm.push(port, "test", name, arm.digest());
        get(arm.digest());
        assertDownloads(3);
        head("v1");
        head(image.digest());
        pull("v2").statusCode(404);
        assertDownloads(3);
    }

    /** An index without a tag is nothing that somebody pulls; one in another repository is another matter. */
    @Test
    void onlyIndexesOfTheRepositoryWithATagHoldTheirImages() {
        index.push(port, "test", namespace + "/other", "v1");
        index.push(port, "test", name, index.digest());
        get(image.digest());
        assertDownloads(1);
        put(index.manifest(), TestIndex.TYPE, "v1").statusCode(201);
        get(image.digest());
        assertDownloads(1);
        request().delete(manifests + "v1").then().statusCode(202);
        get(image.digest());
        assertDownloads(2);
    }

    /** It is fetched as a part far more often; and by its own tag it counts. */
    @Test
    void anImageOfAnIndexThatHasATagOfItsOwnCountsByThat() {
        index.push(port, "test", name, "v1");
        put(image.manifest(), TestImage.TYPE, "v1-amd64").statusCode(201);
        get("v1");
        get(image.digest());
        assertDownloads(1);
        get("v1-amd64");
        assertDownloads(2);
    }
}
