package io.swremu.companion.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import io.swremu.companion.api.CompanionOperation;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of operations, which clients are built on, and what the server really has. */
@ServerTest
class CompanionTableTest {
    private final Api api;

    CompanionTableTest(Api api) {
        this.api = api;
    }

    @Test
    void eachOperationOfTheServerIsInTheTable() {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .port(api.port())
                .get("/v3/api-docs")
                .then()
                .extract()
                .path("paths");
        var served = new TreeSet<String>();
        paths.forEach((path, operations) -> {
            if (path.startsWith("/_swr/") && !path.equals("/_swr/ca.pem")) { // the certificate is for everybody
                operations.forEach((method, operation) ->
                        served.add(operation.get("operationId") + " " + method.toUpperCase(Locale.ROOT) + " " + path));
            }
        });

        assertThat(Arrays.stream(CompanionOperation.values())
                        .map(operation -> operation.id() + " " + operation.method() + " " + operation.path()))
                .doesNotHaveDuplicates()
                .containsAll(served);
        assertThat(served).isNotEmpty();
    }

    @Test
    void partsOfAPathAreFilledIn() {
        assertThat(CompanionOperation.SHOW_FAULT.path("fault-1")).isEqualTo("/_swr/faults/fault-1");
        assertThat(CompanionOperation.SHOW_FAULT.path("../a b{id}")).isEqualTo("/_swr/faults/%2E%2E%2Fa%20b%7Bid%7D");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CompanionOperation.SHOW_FAULT.path(new String[0]));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CompanionOperation.LIST_FAULTS.path("x"));
    }

    @Test
    void theServerSaysWhatItIs() {
        api.anonymous()
                .get("/_swr/info")
                .then()
                .statusCode(200)
                .body("mode", equalTo("open"))
                .body("features", hasItem("faults"))
                .body("options.'swr.tls'", equalTo("self-signed"));
        api.anonymous().get("/_swr/health").then().statusCode(200).body("status", equalTo("ready"));
    }
}
