package io.swremu.identity;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In strict mode the paths of the enterprise edition are guarded as those of the shared one are. */
@StrictServerTest
class EnterprisePathsTest {
    private static final String INSTANCES = "/v2/p1/instances";

    /** Of operations that the emulator does not have. */
    private static final String REGISTRIES = INSTANCES + "/i1/registries";

    private static final String BODY = "{\"name\":\"ours\"}";

    @LocalServerPort
    private int port;

    @Test
    void aRightSignatureComesAsFarAsTheAbsentOperation() {
        signed("sk-alice").get(REGISTRIES).then().spec(refusal("4040083"));
        signed("sk-alice").body(BODY).post(REGISTRIES).then().spec(refusal("4040083"));
    }

    @Test
    void aWrongSignatureIsRefusedByTheGateway() {
        signed("sk-bob").get(INSTANCES).then().spec(gatewayRefusal());
        signed("sk-bob").body(BODY).post(INSTANCES).then().spec(gatewayRefusal());
        signed("sk-bob")
                .get(INSTANCES + "/i1/namespaces/blobs/repositories")
                .then()
                .spec(gatewayRefusal());
    }

    @Test
    void theSignatureCoversTheBody() {
        request()
                .filter(Signed.by("AKALICE", "sk-alice"))
                .filter((request, expected, context) -> {
                    request.body(BODY.replace("ours", "theirs"));
                    return context.next(request, expected);
                })
                .body(BODY)
                .post(INSTANCES)
                .then()
                .spec(gatewayRefusal());
    }

    @Test
    void aBodyIsBounded() {
        signed("sk-alice")
                .body("x".repeat((1 << 20) + 1))
                .post(INSTANCES)
                .then()
                .spec(refusal("4131001"));
    }

    @Test
    void whoIsNotKnownGetsNoFurther() {
        request().get(INSTANCES).then().spec(gatewayRefusal());
        request().get("/v2/p1/instances/i1/nothing").then().spec(gatewayRefusal());
        request().get("/v2/p1/jobs/1").then().spec(gatewayRefusal());
    }

    private RequestSpecification request() {
        return Api.on(port).anonymous().contentType(ContentType.JSON);
    }

    private RequestSpecification signed(String secretKey) {
        return request().filter(Signed.by("AKALICE", secretKey));
    }
}
