package io.swremu.identity;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.hamcrest.Matchers.startsWith;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.TestImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which paths the gateway stands in front of: no spelling gets around it, and no image is behind it by its name. */
@StrictServerTest
class PathOfManagementTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/%6Danage/namespaces",
                "/v2/manag%65/namespaces",
                "/%76%32/manage/namespaces",
                "/v2;a=b/manage/namespaces",
                "/v2/manage;a=b/namespaces",
                "/v3/%6Danage/repos",
                "//v2/manage/namespaces",
                "/v2//manage/namespaces",
                "/./v2/manage/namespaces",
                "/v2/x/../manage/namespaces"
            })
    void anotherSpellingOfAPathIsNoWayAroundTheGateway(String path) throws IOException {
        var anonymous = RawHttp.get(Api.on(port), path, "").extract();
        int status = anonymous.statusCode();
        if (status != 401) { // the token of the raw request is made up
            anonymous.response().then().spec(status == 400 ? refusal("4000014") : unknownApi());
        }
    }

    @Test
    void whoIsNotKnownGetsNoFurther() {
        Api api = Api.on(port);
        for (String path : new String[] {"/v2/manage", "/v2/manage/", "/v2/manage/namespaces", "/v3/manage/repos"}) {
            api.anonymous().get(path).then().spec(gatewayRefusal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "manage-", "management.x"})
    void imagesOfAnOrganizationWhoseNameBeginsLikeAPathOfTheManagementApiArePulledLikeAll(String prefix) {
        Api bob = SignIn.api(port, "acme", "bob");
        String organization = prefix + Fresh.name();
        bob.createNamespace(organization);
        var login = DockerLogin.of("bob");
        TestImage.of(organization).push(() -> login.request(port), organization + "/app", "v1");

        String manifest = "/v2/" + organization + "/app/manifests/v1";
        DockerLogin.anonymous(port)
                .get(manifest)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer realm="));
        DockerLogin.bearer(port, login.token(port, "repository:" + organization + "/app:pull"))
                .get(manifest)
                .then()
                .statusCode(200);
    }
}
