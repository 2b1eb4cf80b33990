package io.swremu.edition.shared.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoRequestBody;
import com.huaweicloud.sdk.swr.v2.model.DeleteRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryResponse;
import com.huaweicloud.sdk.swr.v2.model.UpdateRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.UpdateRepoRequestBody;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Image repositories, as the official Java SDK sees them. */
@ServerTest
class RepositorySdkTest {
    private static final String ID = "[0-9a-f]{32}";

    private final int port;
    private final Api api;

    private SwrClient swr;

    RepositorySdkTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @BeforeEach
    void connect() {
        swr = Sdk.of(api);
    }

    @Test
    void aCreatedRepositoryIsShownWithAllFields() {
        namespace("repo-sdk-shown");
        var before = Instant.now().minusSeconds(1);

        var created = create(
                "repo-sdk-shown",
                body -> body.withRepository("app")
                        .withCategory(CreateRepoRequestBody.CategoryEnum.DATABASE)
                        .withDescription("a \"description\", ü")
                        .withIsPublic(true));
        var shown = show("repo-sdk-shown", "app");

        assertThat(created.getHttpStatusCode()).isEqualTo(201);
        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        assertThat(shown.getId()).isPositive();
        assertThat(shown.getNsId()).isPositive();
        assertThat(shown.getName()).isEqualTo("app");
        assertThat(shown.getCategory()).isEqualTo("database");
        assertThat(shown.getDescription()).isEqualTo("a \"description\", ü");
        assertThat(shown.getCreatorId()).matches(ID);
        assertThat(shown.getCreatorName()).isEqualTo("test");
        assertThat(shown.getSize()).isZero();
        assertThat(shown.getIsPublic()).isTrue();
        assertThat(shown.getNumImages()).isZero();
        assertThat(shown.getNumDownload()).isZero();
        assertThat(shown.getUrl()).isEmpty();
        assertThat(shown.getPath()).isEqualTo("localhost:" + port + "/repo-sdk-shown/app");
        assertThat(shown.getInternalPath()).isEqualTo(shown.getPath());
        assertThat(Instant.parse(shown.getCreated()))
                .isBetween(before, Instant.now().plusSeconds(1));
        assertThat(shown.getUpdated()).isEqualTo(shown.getCreated());
        assertThat(shown.getDomainId()).matches(ID).isNotEqualTo(shown.getCreatorId());
        assertThat(shown.getPriority()).isZero();
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        namespace("repo-sdk-defaults");
        create("repo-sdk-defaults", body -> body.withRepository("app").withIsPublic(false));

        var shown = show("repo-sdk-defaults", "app");

        assertThat(shown.getCategory()).isEqualTo("other");
        assertThat(shown.getDescription()).isEmpty();
        assertThat(shown.getIsPublic()).isFalse();
    }

    @Test
    void everyCategoryOfTheSdkIsTakenAndKept() {
        namespace("repo-sdk-categories");

        for (var category : List.of(
                CreateRepoRequestBody.CategoryEnum.APP_SERVER,
                CreateRepoRequestBody.CategoryEnum.LINUX,
                CreateRepoRequestBody.CategoryEnum.FRAMEWORK_APP,
                CreateRepoRequestBody.CategoryEnum.DATABASE,
                CreateRepoRequestBody.CategoryEnum.LANG,
                CreateRepoRequestBody.CategoryEnum.WINDOWS,
                CreateRepoRequestBody.CategoryEnum.ARMS,
                CreateRepoRequestBody.CategoryEnum.OTHER)) {
            String name = category.getValue();
            create(
                    "repo-sdk-categories",
                    body -> body.withRepository(name).withCategory(category).withIsPublic(false));
            assertThat(show("repo-sdk-categories", name).getCategory()).isEqualTo(name);
        }
    }

    @Test
    void aNameWithSlashesIsWrittenWithDollarsInPaths() {
        namespace("repo-sdk-slash");
        create("repo-sdk-slash", body -> body.withRepository("a/b/c").withIsPublic(false));

        var shown = show("repo-sdk-slash", "a$b$c");

        assertThat(shown.getName()).isEqualTo("a/b/c");
        assertThat(shown.getPath()).isEqualTo("localhost:" + port + "/repo-sdk-slash/a/b/c");
    }

    @Test
    void anUpdateChangesWhatItNamesAndTheTimeOfTheUpdate() {
        namespace("repo-sdk-updated");
        create(
                "repo-sdk-updated",
                body -> body.withRepository("app")
                        .withCategory(CreateRepoRequestBody.CategoryEnum.LINUX)
                        .withDescription("before")
                        .withIsPublic(false));
        var before = show("repo-sdk-updated", "app");

        var first = update(
                "repo-sdk-updated", "app", body -> body.withIsPublic(true).withDescription("after"));

        assertThat(first.getHttpStatusCode()).isEqualTo(201);
        var after = show("repo-sdk-updated", "app");
        assertThat(after.getIsPublic()).isTrue();
        assertThat(after.getDescription()).isEqualTo("after");
        assertThat(after.getCategory()).isEqualTo("linux");
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getCreated()).isEqualTo(before.getCreated());
        assertThat(Instant.parse(after.getUpdated())).isAfter(Instant.parse(before.getUpdated()));

        update(
                "repo-sdk-updated",
                "app",
                body -> body.withIsPublic(true).withCategory(UpdateRepoRequestBody.CategoryEnum.LANG));

        assertThat(show("repo-sdk-updated", "app").getCategory()).isEqualTo("lang");
        assertThat(show("repo-sdk-updated", "app").getDescription()).isEqualTo("after");
    }

    @Test
    void aDeletedRepositoryIsGone() {
        namespace("repo-sdk-deleted");
        create("repo-sdk-deleted", body -> body.withRepository("app").withIsPublic(false));

        assertThat(delete("repo-sdk-deleted", "app").getHttpStatusCode()).isEqualTo(204);

        Sdk.assertRefused(() -> show("repo-sdk-deleted", "app"), 404, "SVCSTG.SWR.4040010");
    }

    @Test
    void aTakenNameIsRefused() {
        namespace("repo-sdk-taken");
        create("repo-sdk-taken", body -> body.withRepository("app").withIsPublic(false));

        Sdk.assertRefused(
                () -> create(
                        "repo-sdk-taken", body -> body.withRepository("app").withIsPublic(false)),
                409,
                "SVCSTG.SWR.4090006");
    }

    @Test
    void aMissingMandatoryFieldIsRefused() {
        namespace("repo-sdk-missing");

        Sdk.assertRefused(
                () -> create("repo-sdk-missing", body -> body.withIsPublic(false)), 400, "SVCSTG.SWR.4001014");
        Sdk.assertRefused(
                () -> create("repo-sdk-missing", body -> body.withRepository("app")), 400, "SVCSTG.SWR.4001009");
    }

    @Test
    void aBadNameIsRefused() {
        namespace("repo-sdk-bad");

        Sdk.assertRefused(
                () -> create("repo-sdk-bad", body -> body.withRepository("App").withIsPublic(false)),
                400,
                "SVCSTG.SWR.4001029");
        Sdk.assertRefused(() -> show("repo-sdk-bad", "App"), 400, "SVCSTG.SWR.4001029");
    }

    @Test
    void whatIsUnknownIsRefused() {
        namespace("repo-sdk-unknown");

        Sdk.assertRefused(() -> show("repo-sdk-nowhere", "app"), 404, "SVCSTG.SWR.4041061");
        Sdk.assertRefused(() -> show("repo-sdk-unknown", "app"), 404, "SVCSTG.SWR.4040010");
        Sdk.assertRefused(() -> delete("repo-sdk-unknown", "app"), 404, "SVCSTG.SWR.4040010");
        Sdk.assertRefused(
                () -> update("repo-sdk-unknown", "app", body -> body.withIsPublic(true)), 404, "SVCSTG.SWR.4040010");
    }

    private void namespace(String name) {
        swr.createNamespace(Sdk.createNamespace(name));
    }

    private SdkResponse create(String namespace, Consumer<CreateRepoRequestBody> fields) {
        return swr.createRepo(Sdk.createRepo(namespace, fields));
    }

    private ShowRepositoryResponse show(String namespace, String repository) {
        return swr.showRepository(
                new ShowRepositoryRequest().withNamespace(namespace).withRepository(repository));
    }

    private SdkResponse update(String namespace, String repository, Consumer<UpdateRepoRequestBody> fields) {
        return swr.updateRepo(new UpdateRepoRequest()
                .withNamespace(namespace)
                .withRepository(repository)
                .withBody(fields));
    }

    private SdkResponse delete(String namespace, String repository) {
        return swr.deleteRepo(new DeleteRepoRequest().withNamespace(namespace).withRepository(repository));
    }
}
