package io.swremu.edition.shared.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateNamespaceAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteNamespaceAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespaceAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowNamespaceAuthResponse;
import com.huaweicloud.sdk.swr.v2.model.UpdateNamespaceAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.UserAuth;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permissions on organizations, as the official Java SDK sees them. */
@ServerTest
class NamespaceAuthSdkTest {
    private static final UserAuth.AuthEnum MANAGE = UserAuth.AuthEnum.NUMBER_7;
    private static final UserAuth.AuthEnum EDIT = UserAuth.AuthEnum.NUMBER_3;
    private static final UserAuth.AuthEnum READ = UserAuth.AuthEnum.NUMBER_1;

    private final Api api;

    private SwrClient swr;

    NamespaceAuthSdkTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void connect() {
        swr = Sdk.of(api);
    }

    @Test
    void theCreatorOfAnOrganizationMayManageIt() {
        namespace("ns-auth-sdk-fresh");

        var shown = show("ns-auth-sdk-fresh");

        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        assertThat(shown.getId()).isPositive();
        assertThat(shown.getName()).isEqualTo("ns-auth-sdk-fresh");
        assertThat(shown.getCreatorName()).isEqualTo("test");
        assertThat(shown.getSelfAuth().getUserId()).matches("[0-9a-f]{32}");
        assertThat(shown.getSelfAuth().getUserName()).isEqualTo("test");
        assertThat(shown.getSelfAuth().getAuth()).isEqualTo(MANAGE);
        assertThat(shown.getOthersAuths()).containsExactly(shown.getSelfAuth());
    }

    @Test
    void grantsAreShownInTheOrderOfTheirCreation() {
        namespace("ns-auth-sdk-granted");

        assertThat(create("ns-auth-sdk-granted", entry("zoe", EDIT), entry("bob", READ))
                        .getHttpStatusCode())
                .isEqualTo(201);

        assertThat(show("ns-auth-sdk-granted").getOthersAuths())
                .extracting(UserAuth::getUserName, UserAuth::getUserId, UserAuth::getAuth)
                .endsWith(tuple("zoe", "id-of-zoe", EDIT), tuple("bob", "id-of-bob", READ))
                .hasSize(3);
    }

    @Test
    void aChangedGrantHasItsNewLevel() {
        namespace("ns-auth-sdk-changed");
        create("ns-auth-sdk-changed", entry("zoe", EDIT), entry("bob", READ));

        assertThat(update("ns-auth-sdk-changed", entry("bob", MANAGE)).getHttpStatusCode())
                .isEqualTo(201);

        assertThat(show("ns-auth-sdk-changed").getOthersAuths())
                .extracting(UserAuth::getUserName, UserAuth::getAuth)
                .containsExactly(tuple("test", MANAGE), tuple("zoe", EDIT), tuple("bob", MANAGE));
    }

    @Test
    void aDeletedGrantIsGoneAndTheOthersStay() {
        namespace("ns-auth-sdk-deleted");
        create("ns-auth-sdk-deleted", entry("zoe", EDIT), entry("bob", READ));

        assertThat(delete("ns-auth-sdk-deleted", "id-of-zoe", "id-of-nobody").getHttpStatusCode())
                .isEqualTo(204);

        assertThat(show("ns-auth-sdk-deleted").getOthersAuths())
                .extracting(UserAuth::getUserName)
                .containsExactly("test", "bob");
    }

    @Test
    void aSecondGrantOfTheSameUserIsRefusedWithAllOfItsRequest() {
        namespace("ns-auth-sdk-twice");
        create("ns-auth-sdk-twice", entry("bob", READ));

        Sdk.assertRefused(
                () -> create("ns-auth-sdk-twice", entry("zoe", EDIT), entry("bob", EDIT)), 409, "SVCSTG.SWR.4090076");

        assertThat(show("ns-auth-sdk-twice").getOthersAuths())
                .extracting(UserAuth::getUserName, UserAuth::getAuth)
                .containsExactly(tuple("test", MANAGE), tuple("bob", READ));
    }

    @Test
    void whoHasNoGrantCannotBeChanged() {
        namespace("ns-auth-sdk-absent");

        Sdk.assertRefused(() -> update("ns-auth-sdk-absent", entry("bob", READ)), 404, "SVCSTG.SWR.4040078");
    }

    @Test
    void aGrantOfNoLevelIsRefused() {
        namespace("ns-auth-sdk-level");

        Sdk.assertRefused(
                () -> create("ns-auth-sdk-level", entry("bob", UserAuth.AuthEnum.fromValue(5L))),
                400,
                "SVCSTG.SWR.4001065");
    }

    @Test
    void aRequestWithoutEntriesIsRefused() {
        namespace("ns-auth-sdk-empty");

        Sdk.assertRefused(() -> create("ns-auth-sdk-empty"), 400, "SVCSTG.SWR.4001014");
        Sdk.assertRefused(() -> update("ns-auth-sdk-empty"), 400, "SVCSTG.SWR.4001014");
        Sdk.assertRefused(() -> delete("ns-auth-sdk-empty"), 400, "SVCSTG.SWR.4001014");
    }

    @Test
    void anUnknownOrganizationIsRefused() {
        Sdk.assertRefused(() -> show("ns-auth-sdk-unknown"), 404, "SVCSTG.SWR.4041061");
        Sdk.assertRefused(() -> create("ns-auth-sdk-unknown", entry("bob", READ)), 404, "SVCSTG.SWR.4041061");
        Sdk.assertRefused(() -> update("ns-auth-sdk-unknown", entry("bob", READ)), 404, "SVCSTG.SWR.4041061");
        Sdk.assertRefused(() -> delete("ns-auth-sdk-unknown", "id-of-bob"), 404, "SVCSTG.SWR.4041061");
    }

    private void namespace(String name) {
        swr.createNamespace(Sdk.createNamespace(name));
    }

    private static UserAuth entry(String user, UserAuth.AuthEnum auth) {
        return new UserAuth().withUserId("id-of-" + user).withUserName(user).withAuth(auth);
    }

    private ShowNamespaceAuthResponse show(String namespace) {
        return swr.showNamespaceAuth(new ShowNamespaceAuthRequest().withNamespace(namespace));
    }

    private SdkResponse create(String namespace, UserAuth... entries) {
        return swr.createNamespaceAuth(
                new CreateNamespaceAuthRequest().withNamespace(namespace).withBody(List.of(entries)));
    }

    private SdkResponse update(String namespace, UserAuth... entries) {
        return swr.updateNamespaceAuth(
                new UpdateNamespaceAuthRequest().withNamespace(namespace).withBody(List.of(entries)));
    }

    private SdkResponse delete(String namespace, String... userIds) {
        return swr.deleteNamespaceAuth(
                new DeleteNamespaceAuthRequest().withNamespace(namespace).withBody(List.of(userIds)));
    }
}
