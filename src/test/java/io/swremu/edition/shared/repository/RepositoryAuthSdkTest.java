package io.swremu.edition.shared.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateUserRepositoryAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteUserRepositoryAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowUserRepositoryAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowUserRepositoryAuthResponse;
import com.huaweicloud.sdk.swr.v2.model.UpdateUserRepositoryAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.UserAuth;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permissions on image repositories, as the official Java SDK sees them. */
@ServerTest
class RepositoryAuthSdkTest {
    private static final UserAuth.AuthEnum MANAGE = UserAuth.AuthEnum.NUMBER_7;
    private static final UserAuth.AuthEnum EDIT = UserAuth.AuthEnum.NUMBER_3;
    private static final UserAuth.AuthEnum READ = UserAuth.AuthEnum.NUMBER_1;

    private final Api api;

    private SwrClient swr;

    RepositoryAuthSdkTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void connect() {
        swr = Sdk.of(api);
    }

    @Test
    void aFreshRepositoryHasNoGrantsOfItsOwn() {
        repository("repo-auth-sdk-fresh");

        var shown = show("repo-auth-sdk-fresh");

        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        assertThat(shown.getId()).isPositive();
        assertThat(shown.getName()).isEqualTo("app");
        assertThat(shown.getSelfAuth().getUserId()).matches("[0-9a-f]{32}");
        assertThat(shown.getSelfAuth().getUserName()).isEqualTo("test");
        assertThat(shown.getSelfAuth().getAuth()).isEqualTo(MANAGE);
        assertThat(shown.getOthersAuths()).isEmpty();
    }

    @Test
    void grantsAreShownInTheOrderOfTheirCreation() {
        repository("repo-auth-sdk-granted");

        var created = create("repo-auth-sdk-granted", entry("zoe", EDIT), entry("bob", READ));

        assertThat(created.getHttpStatusCode()).isEqualTo(201);
        assertThat(show("repo-auth-sdk-granted").getOthersAuths())
                .extracting(UserAuth::getUserName, UserAuth::getUserId, UserAuth::getAuth)
                .containsExactly(tuple("zoe", "id-of-zoe", EDIT), tuple("bob", "id-of-bob", READ));
    }

    @Test
    void aChangedGrantHasItsNewLevel() {
        repository("repo-auth-sdk-changed");
        create("repo-auth-sdk-changed", entry("zoe", EDIT), entry("bob", READ));

        assertThat(update("repo-auth-sdk-changed", entry("bob", MANAGE)).getHttpStatusCode())
                .isEqualTo(201);

        assertThat(show("repo-auth-sdk-changed").getOthersAuths())
                .extracting(UserAuth::getUserName, UserAuth::getAuth)
                .containsExactly(tuple("zoe", EDIT), tuple("bob", MANAGE));
    }

    @Test
    void aDeletedGrantIsGoneAndTheOthersStay() {
        repository("repo-auth-sdk-deleted");
        create("repo-auth-sdk-deleted", entry("zoe", EDIT), entry("bob", READ));

        assertThat(delete("repo-auth-sdk-deleted", "id-of-zoe").getHttpStatusCode())
                .isEqualTo(204);

        assertThat(show("repo-auth-sdk-deleted").getOthersAuths())
                .extracting(UserAuth::getUserName)
                .containsExactly("bob");
    }

    @Test
    void aSecondGrantOfTheSameUserIsRefusedWithAllOfItsRequest() {
        repository("repo-auth-sdk-twice");
        create("repo-auth-sdk-twice", entry("bob", READ));

        Sdk.assertRefused(
                () -> create("repo-auth-sdk-twice", entry("zoe", EDIT), entry("bob", EDIT)), 409, "SVCSTG.SWR.4090089");

        assertThat(show("repo-auth-sdk-twice").getOthersAuths())
                .extracting(UserAuth::getUserName, UserAuth::getAuth)
                .containsExactly(tuple("bob", READ));
    }

    @Test
    void nobodyGrantsToHimself() {
        repository("repo-auth-sdk-self");
        var self = show("repo-auth-sdk-self").getSelfAuth();

        Sdk.assertRefused(() -> create("repo-auth-sdk-self", self), 400, "SVCSTG.SWR.4001066");
        Sdk.assertRefused(() -> update("repo-auth-sdk-self", self), 400, "SVCSTG.SWR.4001066");
    }

    @Test
    void whoHasNoGrantCannotBeChanged() {
        repository("repo-auth-sdk-absent");

        Sdk.assertRefused(() -> update("repo-auth-sdk-absent", entry("bob", READ)), 404, "SVCSTG.SWR.4040091");
    }

    @Test
    void aGrantOfNoLevelIsRefused() {
        repository("repo-auth-sdk-level");

        Sdk.assertRefused(
                () -> create("repo-auth-sdk-level", entry("bob", UserAuth.AuthEnum.fromValue(5L))),
                400,
                "SVCSTG.SWR.4001066");
    }

    @Test
    void anUnknownRepositoryIsRefused() {
        String namespace = "repo-auth-sdk-unknown";
        swr.createNamespace(Sdk.createNamespace(namespace));

        Sdk.assertRefused(() -> show(namespace), 404, "SVCSTG.SWR.4040010");
        Sdk.assertRefused(() -> create(namespace, entry("bob", READ)), 404, "SVCSTG.SWR.4040010");
        Sdk.assertRefused(() -> update(namespace, entry("bob", READ)), 404, "SVCSTG.SWR.4040010");
        Sdk.assertRefused(() -> delete(namespace, "id-of-bob"), 404, "SVCSTG.SWR.4040010");
    }

    /** An organization with the repository {@code app}. */
    private void repository(String namespace) {
        swr.createNamespace(Sdk.createNamespace(namespace));
        swr.createRepo(
                Sdk.createRepo(namespace, body -> body.withRepository("app").withIsPublic(false)));
    }

    private static UserAuth entry(String user, UserAuth.AuthEnum auth) {
        return new UserAuth().withUserId("id-of-" + user).withUserName(user).withAuth(auth);
    }

    private ShowUserRepositoryAuthResponse show(String namespace) {
        return swr.showUserRepositoryAuth(
                new ShowUserRepositoryAuthRequest().withNamespace(namespace).withRepository("app"));
    }

    private SdkResponse create(String namespace, UserAuth... entries) {
        return swr.createUserRepositoryAuth(new CreateUserRepositoryAuthRequest()
                .withNamespace(namespace)
                .withRepository("app")
                .withBody(List.of(entries)));
    }

    private SdkResponse update(String namespace, UserAuth... entries) {
        return swr.updateUserRepositoryAuth(new UpdateUserRepositoryAuthRequest()
                .withNamespace(namespace)
                .withRepository("app")
                .withBody(List.of(entries)));
    }

    private SdkResponse delete(String namespace, String... userIds) {
        return swr.deleteUserRepositoryAuth(new DeleteUserRepositoryAuthRequest()
                .withNamespace(namespace)
                .withRepository("app")
                .withBody(List.of(userIds)));
    }
}
