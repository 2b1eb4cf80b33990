package io.swremu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.huaweicloud.sdk.swr.v2.model.CreateRepoRequestBody.CategoryEnum;
import com.huaweicloud.sdk.swr.v2.model.DeleteNamespacesRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.ListNamespacesRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespace;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documented walk-through, from an organization to an image repository and back, with two clients. */
@ServerTest
class WalkThroughTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";
    private static final String ID = "[0-9a-f]{32}";

    /** The fields of an image repository, as the walk-through lists them. */
    private static final Set<String> FIELDS = Set.of(
            "category",
            "created",
            "creator_id",
            "creator_name",
            "description",
            "domain_id",
            "id",
            "internal_path",
            "is_public",
            "name",
            "ns_id",
            "num_download",
            "num_images",
            "path",
            "priority",
            "size",
            "updated",
            "url");

    private final int port;
    private final Api api;

    WalkThroughTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @Test
    void worksWithPlainHttp() {
        String repository = "/v2/manage/namespaces/group-http/repos/test";

        api.post("/v2/manage/namespaces", Map.of("namespace", "group-http"))
                .statusCode(201)
                .body("", anEmptyMap());
        int id = api.get("/v2/manage/namespaces?filter=namespace::group-http")
                .statusCode(200)
                .body("namespaces", hasSize(1))
                .body("namespaces.name", contains("group-http"))
                .body("namespaces.creator_name", contains("test"))
                .body("namespaces.auth", contains(7))
                .body("namespaces.id", contains(greaterThan(0)))
                .extract()
                .path("namespaces[0].id");
        api.request()
                .post("/v2/manage/namespaces/group-http/repos"
                        + "?repository=test&category=linux&description=test&is_public=false")
                .then()
                .statusCode(201)
                .body("", anEmptyMap());
        Map<String, Object> answer = api.get(repository)
                .statusCode(200)
                .body("id", greaterThan(0))
                .body("ns_id", equalTo(id))
                .body("name", equalTo("test"))
                .body("category", equalTo("linux"))
                .body("description", equalTo("test"))
                .body("creator_id", matchesPattern(ID))
                .body("creator_name", equalTo("test"))
                .body("size", equalTo(0))
                .body("is_public", equalTo(false))
                .body("num_images", equalTo(0))
                .body("num_download", equalTo(0))
                .body("url", equalTo(""))
                .body("path", equalTo("localhost:" + port + "/group-http/test"))
                .body("internal_path", equalTo("localhost:" + port + "/group-http/test"))
                .body("created", matchesPattern(TIME))
                .body("updated", matchesPattern(TIME))
                .body("domain_id", matchesPattern(ID))
                .body("priority", equalTo(0))
                .extract()
                .path("");
        assertThat(answer.keySet()).isEqualTo(FIELDS);

        api.delete("/v2/manage/namespaces/group-http").statusCode(406);
        api.delete(repository).statusCode(204);
        api.delete("/v2/manage/namespaces/group-http").statusCode(204);
        api.get("/v2/manage/namespaces?filter=namespace::group-http")
                .statusCode(200)
                .body("namespaces", empty());
    }

    @Test
    void worksWithTheOfficialSdk() {
        var swr = Sdk.of(api);
        var search = new ListNamespacesRequest().withFilter("namespace::group-sdk");

        assertThat(swr.createNamespace(Sdk.createNamespace("group-sdk")).getHttpStatusCode())
                .isEqualTo(201);
        var namespaces = swr.listNamespaces(search).getNamespaces();
        assertThat(namespaces).singleElement().satisfies(found -> {
            assertThat(found.getId()).isPositive();
            assertThat(found.getName()).isEqualTo("group-sdk");
            assertThat(found.getCreatorName()).isEqualTo("test");
            assertThat(found.getAuth()).isEqualTo(ShowNamespace.AuthEnum.NUMBER_7);
        });
        var created = swr.createRepo(Sdk.createRepo(
                "group-sdk",
                body -> body.withRepository("test")
                        .withCategory(CategoryEnum.LINUX)
                        .withDescription("test")
                        .withIsPublic(false)));
        assertThat(created.getHttpStatusCode()).isEqualTo(201);
        var shown = swr.showRepository(
                new ShowRepositoryRequest().withNamespace("group-sdk").withRepository("test"));
        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        assertThat(shown.getId()).isPositive();
        assertThat(shown.getNsId()).isEqualTo(namespaces.get(0).getId().longValue());
        assertThat(shown.getName()).isEqualTo("test");
        assertThat(shown.getCategory()).isEqualTo("linux");
        assertThat(shown.getDescription()).isEqualTo("test");
        assertThat(shown.getCreatorId()).matches(ID);
        assertThat(shown.getCreatorName()).isEqualTo("test");
        assertThat(shown.getSize()).isZero();
        assertThat(shown.getIsPublic()).isFalse();
        assertThat(shown.getNumImages()).isZero();
        assertThat(shown.getNumDownload()).isZero();
        assertThat(shown.getUrl()).isEmpty();
        assertThat(shown.getPath()).isEqualTo("localhost:" + port + "/group-sdk/test");
        assertThat(shown.getInternalPath()).isEqualTo(shown.getPath());
        assertThat(shown.getCreated()).matches(TIME);
        assertThat(shown.getUpdated()).matches(TIME);
        assertThat(shown.getDomainId()).matches(ID);
        assertThat(shown.getPriority()).isZero();

        var namespace = new DeleteNamespacesRequest().withNamespace("group-sdk");
        var repository = new DeleteRepoRequest().withNamespace("group-sdk").withRepository("test");
        Sdk.assertRefused(() -> swr.deleteNamespaces(namespace), 406, "SVCSTG.SWR.4060074");
        assertThat(swr.deleteRepo(repository).getHttpStatusCode()).isEqualTo(204);
        assertThat(swr.deleteNamespaces(namespace).getHttpStatusCode()).isEqualTo(204);
        assertThat(swr.listNamespaces(search).getNamespaces()).isEmpty();
    }
}
