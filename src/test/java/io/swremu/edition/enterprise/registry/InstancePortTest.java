package io.swremu.edition.enterprise.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Instances can have ports of their own. */
@Tag("slow")
class InstancePortTest {

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void anInstanceGetsTheFirstFreePort() throws IOException {
        int port = freePort();
        try (var server = RunningServer.with("--swr.enterprise.ports=" + port, "--swr.enterprise.transition=0s")) {
            Api api = Api.on(server.port());
            given().port(port).get("/v2/").then().statusCode(404).body("errors[0].code", equalTo("NAME_UNKNOWN"));
            TestInstance first = TestInstance.create(api);
            TestInstance second = TestInstance.create(api);

            api.get(first.path()).body("access_address", endsWith(":" + port));
            api.get(second.path()).body("access_address", matchesPattern("localhost:\\d+/test-1-[a-z0-9]{6}"));
            InstanceLogin login = InstanceLogin.temporary(first);
            TestImage image = TestImage.of("at a port");
            image.push(() -> login.request().port(port), "library/app", "v1");
            given().port(port)
                    .get("/v2/library/app/manifests/v1")
                    .then()
                    .statusCode(401)
                    .header(
                            "WWW-Authenticate",
                            matchesPattern("Bearer realm=\"http://localhost:" + port + "/.*\",service=\"localhost:"
                                    + port + "\",scope=\"repository:library/app:pull\""));
            InstanceLogin.temporary(second)
                    .request()
                    .port(port)
                    .get("/v2/library/app/manifests/v1")
                    .then()
                    .statusCode(401);
            api.delete(first.path()).statusCode(202);
            TestInstance third = TestInstance.create(api);
            api.get(third.path()).body("access_address", endsWith(":" + port));
            InstanceLogin.temporary(third)
                    .request()
                    .port(port)
                    .get("/v2/library/app/manifests/v1")
                    .then()
                    .statusCode(404);
        }
    }
}
