package io.swremu.edition.shared.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoRequestBody.CategoryEnum;
import com.huaweicloud.sdk.swr.v2.model.ListReposDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowReposResp;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of image repositories, as the official Java SDK sees it. */
@ServerTest
class RepositoryListSdkTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";

    private final int port;
    private final Api api;
    private final TestAccount account;

    private SwrClient swr;

    RepositoryListSdkTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void connect() {
        swr = Sdk.of(api);
    }

    @Test
    void aRepositoryIsListedWithAllFields() {
        repositories("list-sdk-fields", "app");

        var listed = swr.listReposDetails(new ListReposDetailsRequest().withNamespace("list-sdk-fields"));

        assertThat(listed.getHttpStatusCode()).isEqualTo(200);
        assertThat(listed.getContentRange()).isEqualTo("0-1/1");
        assertThat(listed.getBody()).singleElement().satisfies(found -> {
            assertThat(found.getName()).isEqualTo("app");
            assertThat(found.getCategory()).isEqualTo("linux");
            assertThat(found.getDescription()).isEqualTo("of app");
            assertThat(found.getSize()).isZero();
            assertThat(found.getIsPublic()).isFalse();
            assertThat(found.getNumImages()).isZero();
            assertThat(found.getNumDownload()).isZero();
            assertThat(found.getCreatedAt()).matches(TIME);
            assertThat(found.getUpdatedAt()).isEqualTo(found.getCreatedAt());
            assertThat(found.getLogo()).isEmpty();
            assertThat(found.getUrl()).isEmpty();
            assertThat(found.getPath()).isEqualTo("localhost:" + port + "/list-sdk-fields/app");
            assertThat(found.getInternalPath()).isEqualTo(found.getPath());
            assertThat(found.getDomainName()).isEqualTo(account.name());
            assertThat(found.getNamespace()).isEqualTo("list-sdk-fields");
            assertThat(found.getTags()).isEmpty();
            assertThat(found.getStatus()).isFalse();
            assertThat(found.getTotalRange()).isEqualTo(1);
        });
    }

    @Test
    void pagesTellTheirRangeAndTheTotal() {
        repositories("list-sdk-pages", "a", "b", "c", "d", "e");
        var page = new ListReposDetailsRequest()
                .withNamespace("list-sdk-pages")
                .withOrderColumn("name")
                .withOrderType("asc")
                .withOffset("3")
                .withLimit("3");

        var listed = swr.listReposDetails(page);

        assertThat(names(listed.getBody())).containsExactly("d", "e");
        assertThat(listed.getContentRange()).isEqualTo("3-2/5");
        assertThat(listed.getBody())
                .allSatisfy(found -> assertThat(found.getTotalRange()).isEqualTo(5));
        var beyond = swr.listReposDetails(page.withOffset("5"));
        assertThat(beyond.getBody()).isEmpty();
        assertThat(beyond.getContentRange()).isEqualTo("5-0/5");
    }

    @Test
    void theFilterDoesAllThatTheParametersDo() {
        repositories("list-sdk-filter", "a1", "a2", "b1");

        assertThat(names(list(new ListReposDetailsRequest()
                        .withFilter(
                                "namespace::list-sdk-filter|name::1|order_column::name|order_type::desc|limit::1"))))
                .containsExactly("b1");
        assertThat(names(list(
                        new ListReposDetailsRequest().withFilter("namespace::list-sdk-filter|category::database"))))
                .isEmpty();
    }

    @Test
    void searchesAreFuzzyForNamesAndExactForTheRest() {
        repositories("list-sdk-search", "web", "web-admin", "db");

        assertThat(names(list(new ListReposDetailsRequest()
                        .withNamespace("list-sdk-search")
                        .withName("eb"))))
                .containsExactlyInAnyOrder("web", "web-admin");
        assertThat(list(new ListReposDetailsRequest().withNamespace("list-sdk-searc")))
                .isEmpty();
        assertThat(list(new ListReposDetailsRequest()
                        .withNamespace("list-sdk-search")
                        .withCategory("linux")))
                .hasSize(3);
        assertThat(list(new ListReposDetailsRequest()
                        .withNamespace("list-sdk-search")
                        .withCategory("lang")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Sdk.assertRefused(() -> list(new ListReposDetailsRequest().withLimit("0")), 400, "SVCSTG.SWR.4000056");
        Sdk.assertRefused(() -> list(new ListReposDetailsRequest().withOffset("-1")), 400, "SVCSTG.SWR.4001025");
        Sdk.assertRefused(() -> list(new ListReposDetailsRequest().withFilter("name")), 400, "SVCSTG.SWR.4001035");
        Sdk.assertRefused(
                () -> list(new ListReposDetailsRequest().withOrderColumn("size").withOrderType("asc")),
                400,
                "SVCSTG.SWR.4001096");
    }

    private void repositories(String namespace, String... names) {
        swr.createNamespace(Sdk.createNamespace(namespace));
        for (String name : names) {
            swr.createRepo(Sdk.createRepo(
                    namespace,
                    body -> body.withRepository(name)
                            .withCategory(CategoryEnum.LINUX)
                            .withDescription("of " + name)
                            .withIsPublic(false)));
        }
    }

    private List<ShowReposResp> list(ListReposDetailsRequest search) {
        return swr.listReposDetails(search).getBody();
    }

    private static List<String> names(List<ShowReposResp> listed) {
        return listed.stream().map(ShowReposResp::getName).toList();
    }
}
