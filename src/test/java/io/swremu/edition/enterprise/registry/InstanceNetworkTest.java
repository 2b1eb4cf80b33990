package io.swremu.edition.enterprise.registry;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code swr.enterprise.enforce-network} the client's address decides whether it reaches an instance. */
@Tag("slow")
class InstanceNetworkTest {

    @Test
    void publicAccessAndItsListLetClientsIn() {
        try (var server =
                RunningServer.with("--swr.enterprise.enforce-network=true", "--swr.enterprise.transition=0s")) {
            TestInstance instance = TestInstance.create(Api.on(server.port()));
            InstanceLogin login = InstanceLogin.temporary(instance);
            String policy = instance.path() + "/endpoint-policy";

            ask(login).statusCode(403).body("errors[0].code", equalTo("DENIED"));
            login.request().header("Host", login.host()).get("/v2/").then().statusCode(403);
            instance.api().post(policy, Map.of("enable", true)).statusCode(202);
            ask(login).statusCode(404);
            list(instance, policy, "10.0.0.0/8");
            ask(login).statusCode(403);
            list(instance, policy, "127.0.0.0/8");
            ask(login).statusCode(404);
        }
    }

    private static ValidatableResponse ask(InstanceLogin login) {
        return login.request()
                .get("/v2/" + login.name("library/app") + "/manifests/v1")
                .then();
    }

    private static void list(TestInstance instance, String policy, String addresses) {
        instance.api()
                .put(policy, Map.of("ip_list", List.of(Map.of("ip", addresses))))
                .statusCode(200);
    }
}
