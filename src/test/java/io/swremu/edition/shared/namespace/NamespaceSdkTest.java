package io.swremu.edition.shared.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.DeleteNamespacesRequest;
import com.huaweicloud.sdk.swr.v2.model.ListNamespacesRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespace;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespaceRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespaceResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organizations, as the official Java SDK sees them. */
@ServerTest
class NamespaceSdkTest {
    private final Api api;

    private SwrClient swr;

    NamespaceSdkTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void connect() {
        swr = Sdk.of(api);
    }

    @Test
    void aCreatedOrganizationIsShown() {
        assertThat(create("ns-sdk-shown").getHttpStatusCode()).isEqualTo(201);

        var shown = show("ns-sdk-shown");

        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        assertThat(shown.getId()).isPositive();
        assertThat(shown.getName()).isEqualTo("ns-sdk-shown");
        assertThat(shown.getCreatorName()).isEqualTo("test");
        assertThat(shown.getAuth()).isEqualTo(ShowNamespaceResponse.AuthEnum.NUMBER_7);
    }

    @Test
    void organizationsAreListedWithAllFieldsInTheOrderOfTheirCreation() {
        create("ns-sdk-listed-b");
        create("ns-sdk-listed-a");

        var listed = list(new ListNamespacesRequest());

        assertThat(listed.stream().map(ShowNamespace::getName).filter(name -> name.startsWith("ns-sdk-listed-")))
                .containsExactly("ns-sdk-listed-b", "ns-sdk-listed-a");
        assertThat(listed).allSatisfy(namespace -> {
            assertThat(namespace.getId()).isPositive();
            assertThat(namespace.getCreatorName()).isEqualTo("test");
            assertThat(namespace.getAuth()).isEqualTo(ShowNamespace.AuthEnum.NUMBER_7);
        });
    }

    @Test
    void aSearchFindsTheExactNameOnly() {
        create("ns-sdk-search");
        create("ns-sdk-search-2");

        for (var search : List.of(
                new ListNamespacesRequest().withNamespace("ns-sdk-search"),
                new ListNamespacesRequest().withFilter("namespace::ns-sdk-search"),
                new ListNamespacesRequest().withFilter("mode::visible|namespace::ns-sdk-search"))) {
            assertThat(list(search))
                    .extracting(ShowNamespace::getName, ShowNamespace::getId)
                    .containsExactly(
                            tuple("ns-sdk-search", show("ns-sdk-search").getId()));
        }
        assertThat(list(new ListNamespacesRequest().withNamespace("ns-sdk"))).isEmpty();
    }

    @Test
    void aDeletedOrganizationIsGoneAndItsNameIsFree() {
        create("ns-sdk-deleted");
        var first = show("ns-sdk-deleted");

        assertThat(delete("ns-sdk-deleted").getHttpStatusCode()).isEqualTo(204);

        Sdk.assertRefused(() -> show("ns-sdk-deleted"), 404, "SVCSTG.SWR.4041061");
        create("ns-sdk-deleted");
        assertThat(show("ns-sdk-deleted").getId()).isNotEqualTo(first.getId());
    }

    @Test
    void aTakenNameIsRefused() {
        create("ns-sdk-taken");

        Sdk.assertRefused(() -> create("ns-sdk-taken"), 409, "SVCSTG.SWR.4090060");
    }

    @Test
    void aBadNameIsRefused() {
        Sdk.assertRefused(() -> create("Ns_Sdk"), 400, "SVCSTG.SWR.4001028");
        Sdk.assertRefused(() -> show("Ns_Sdk"), 400, "SVCSTG.SWR.4001028");
    }

    @Test
    void anUnknownOrganizationIsRefused() {
        Sdk.assertRefused(() -> show("ns-sdk-unknown"), 404, "SVCSTG.SWR.4041061");
        Sdk.assertRefused(() -> delete("ns-sdk-unknown"), 404, "SVCSTG.SWR.4041061");
    }

    @Test
    void anOrganizationThatIsNotEmptyStays() {
        create("ns-sdk-full");
        swr.createRepo(
                Sdk.createRepo("ns-sdk-full", body -> body.withRepository("one").withIsPublic(false)));

        Sdk.assertRefused(() -> delete("ns-sdk-full"), 406, "SVCSTG.SWR.4060074");

        assertThat(show("ns-sdk-full").getName()).isEqualTo("ns-sdk-full");
    }

    @Test
    void aFilterThatCannotBeReadIsRefused() {
        Sdk.assertRefused(() -> list(new ListNamespacesRequest().withFilter("namespace")), 400, "SVCSTG.SWR.4001035");
    }

    private SdkResponse create(String name) {
        return swr.createNamespace(Sdk.createNamespace(name));
    }

    private ShowNamespaceResponse show(String name) {
        return swr.showNamespace(new ShowNamespaceRequest().withNamespace(name));
    }

    private List<ShowNamespace> list(ListNamespacesRequest search) {
        return swr.listNamespaces(search).getNamespaces();
    }

    private SdkResponse delete(String name) {
        return swr.deleteNamespaces(new DeleteNamespacesRequest().withNamespace(name));
    }
}
