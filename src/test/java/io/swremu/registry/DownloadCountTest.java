package io.swremu.registry;

import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import org.junit.jupiter.api.Test;

/** One pull is one download, however many manifests it fetches. */
@ServerTest
class DownloadCountTest {

    private final Api api;
    private final TestRepository repository;
    private final TestImage image;
    private final TestImage arm;
    private final TestIndex index;

    DownloadCountTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.image = TestImage.of(repository.organization());
        this.arm = TestImage.of("arm " + repository.organization());
        this.index = TestIndex.of(image, arm);
    }

    private void assertDownloads(int expected) {
        api.get(repository.path()).statusCode(200).body("num_download", equalTo(expected));
    }

    private void get(String reference) {
        repository.pull(reference).statusCode(200);
    }

    private void head(String reference) {
        api.registry().head(repository.manifests() + reference).then().statusCode(200);
    }

    @Test
    void aPullOfSeveralPlatformsIsOne() {
        repository.push(index, "v1");
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
        repository.push(index, index.digest());
        String outer = """
                {"schemaVersion": 2, "mediaType": "%s",
                 "manifests": [{"mediaType": "%s", "digest": "%s", "size": %d}]}""".formatted(
                TestIndex.TYPE, TestIndex.TYPE, index.digest(), index.manifest().length());
        repository.put(outer, TestIndex.TYPE, "v1").statusCode(201);
        get("v1");
        get(index.digest());
        get(image.digest());
        assertDownloads(1);
    }

    @Test
    void anImageThatStandsAloneCountsByItsDigestToo() {
        repository.push(image, "v1");
        get("v1");
        get(image.digest());
        assertDownloads(2);
        repository.push(arm, arm.digest());
        get(arm.digest());
        assertDownloads(3);
        head("v1");
        head(image.digest());
        repository.pull("v2").statusCode(404);
        assertDownloads(3);
    }

    /** An index without a tag is nothing that somebody pulls; one in another repository is another matter. */
    @Test
    void onlyIndexesOfTheRepositoryWithATagHoldTheirImages() {
        index.push(api, repository.organization() + "/other", "v1");
        repository.push(index, index.digest());
        get(image.digest());
        assertDownloads(1);
        repository.put(index.manifest(), TestIndex.TYPE, "v1").statusCode(201);
        get(image.digest());
        assertDownloads(1);
        api.registry().delete(repository.manifests() + "v1").then().statusCode(202);
        get(image.digest());
        assertDownloads(2);
    }

    /** It is fetched as a part far more often; and by its own tag it counts. */
    @Test
    void anImageOfAnIndexThatHasATagOfItsOwnCountsByThat() {
        repository.push(index, "v1");
        repository.put(image.manifest(), TestImage.TYPE, "v1-amd64").statusCode(201);
        get("v1");
        get(image.digest());
        assertDownloads(1);
        get("v1-amd64");
        assertDownloads(2);
    }
}
