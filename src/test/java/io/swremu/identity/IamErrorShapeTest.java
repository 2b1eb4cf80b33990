package io.swremu.identity;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.IamRefusal.flat;
import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.unknownApi;

import io.restassured.response.Response;
import io.swremu.testing.Api;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to no operation of IAM is refused in IAM's shapes, too. */
@ServerTest
class IamErrorShapeTest {
    private final int port;
    private final Api api;

    IamErrorShapeTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v3/nothing",
                "GET /v3/nothing/at/all",
                "GET /v3/users/a/b",
                "GET /v3/auth",
                "GET /v3/managers",
                "PUT /v3/auth/tokens",
                "DELETE /v3/auth/catalog",
                "POST /v3",
                "POST /v3/users/a",
                "GET /v3.0/OS-CREDENTIAL/nothing",
                "PATCH /v3.0/OS-CREDENTIAL/credentials"
            })
    void unknownPathsAndMethodsAreNested(String request) {
        send(request).then().spec(nested(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v3.0",
                "GET /v3.0/",
                "GET /v3.0/nothing",
                "GET /v3.0/OS-USER/nothing",
                "GET /v3.0/OS-USER/users/a%5Cb",
                "DELETE /v3.0/OS-USER/users/a"
            })
    void unknownPathsAndMethodsOfTheNewerOperationsAreFlat(String request) {
        send(request).then().spec(flat(404, "IAM.0004"));
    }

    private Response send(String request) {
        String[] parts = request.split(" ");
        return given().port(api.port())
                .urlEncodingEnabled(false)
                .header(api.credentials())
                .request(parts[0], parts[1]);
    }

    @Test
    void theManagementApiBelowTheSamePathKeepsItsEnvelope() {
        api.get("/v3/manage/nothing").spec(unknownApi());
        api.get("/v3/manage").spec(unknownApi());
    }

    @Test
    void queriesAndBodiesThatFiltersRefuse() {
        String large = "x".repeat((1 << 20) + 1);

        api.get("/v3/users?name=%ff").spec(nested(400));
        api.get("/v3.0/OS-USER/users/a?b=%ff").spec(flat(400, "IAM.0007"));
        api.request().body(large).post("/v3/auth/tokens").then().spec(nested(413));
        api.request().body(large).post("/v3.0/OS-USER/users").then().spec(flat(413, "IAM.0007"));
    }

    @Test
    void whatTheContainerRefuses() throws IOException {
        RawHttp.get(api, "/v3/%00", "").spec(nested(400));
        RawHttp.get(api, "/v3.0/%00", "").spec(flat(400, "IAM.0007"));
    }
}
