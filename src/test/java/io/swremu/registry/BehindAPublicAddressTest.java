package io.swremu.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.SignIn;
import io.swremu.testing.TestImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that was told its address, and to take a password at the token endpoint only. */
@Tag("slow")
class BehindAPublicAddressTest {
    private static final DockerLogin LOGIN = DockerLogin.longTerm("cn-north-4", "test", "test");
    private static RunningServer server;
    private static int port;

    @BeforeAll
    static void start() {
        server = RunningServer.with(
                "--swr.auth.mode=strict",
                "--swr.registry.basic=false",
                "--swr.public-url=https://swr.example.test:8443",
                "--swr.iam.accounts[0].name=test",
                "--swr.iam.accounts[0].users[0].name=test",
                "--swr.iam.accounts[0].users[0].access-key=test",
                "--swr.iam.accounts[0].users[0].secret-key=test");
        port = server.port();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Api signedIn() {
        return Api.withToken(port, SignIn.issue(port, SignIn.password("test", "test", "test"), SignIn.PROJECT));
    }

    @Test
    void everythingNamesTheAddressThatWasGiven() {
        DockerLogin.anonymous(port)
                .header("X-Forwarded-Host", "another.example.test")
                .get("/v2/")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"https://swr.example.test:8443/swr/auth/v2/registry/auth/\""
                                + ",service=\"dockyard\""));
        signedIn()
                .request()
                .post("/v2/manage/utils/secret")
                .then()
                .statusCode(200)
                .header("X-Swr-Dockerlogin", endsWith(" swr.example.test:8443"))
                .body("auths.keySet()", contains("swr.example.test:8443"));
    }

    @Test
    void aPasswordIsTakenAtTheTokenEndpointOnly() {
        LOGIN.request(port).get("/v2/").then().statusCode(401).body("errors[0].code", equalTo("UNAUTHORIZED"));
        LOGIN.request(port).post("/v2/group/app/blobs/uploads/").then().statusCode(401);
        signedIn().createNamespace("group");

        String bearer = LOGIN.token(port, "repository:group/app:pull,push");

        DockerLogin.bearer(port, bearer).get("/v2/").then().statusCode(200);
        TestImage.of("behind").push(() -> DockerLogin.bearer(port, bearer), "group/app", "v1");
        LOGIN.request(port).get("/v2/group/app/manifests/v1").then().statusCode(401);
    }
}
