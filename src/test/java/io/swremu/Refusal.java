package io.swremu;

import static io.swremu.JsonBody.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;
import tools.jackson.databind.JsonNode;

/** What a refusal of the management API looks like: the status, the id of the request, and the envelope, whole. */
public final class Refusal {
    private static final String REQUEST_ID = "[0-9a-f]{32}";

    private Refusal() {}

    /** The refusal with a code, such as {@code 4041061}; its first three digits are the status. */
    public static ResponseSpecification refusal(String number) {
        String code = "SVCSTG.SWR." + number;
        return new ResponseSpecBuilder()
                .expectStatusCode(Integer.parseInt(number.substring(0, 3)))
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern(REQUEST_ID))
                .expectBody(json("the envelope of " + code, body -> assertEnvelope(body, code)))
                .expectBody(not(containsString("Exception")))
                .expectBody(not(containsString("io.swremu")))
                .build();
    }

    private static void assertEnvelope(JsonNode body, String code) {
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("errors", "error_code", "error_msg", "details");
        JsonNode error = body.path("errors").path(0);
        assertThat(body.path("errors")).hasSize(1);
        assertThat(error.propertyNames()).containsExactlyInAnyOrder("errorCode", "errorMessage", "detail");
        JsonNode detail = body.path("details").path(0);
        assertThat(body.path("details")).hasSize(1);
        assertThat(detail.propertyNames()).containsExactlyInAnyOrder("error_code", "error_msg");
        assertThat(body.path("error_code").stringValue()).isEqualTo(code);
        assertThat(error.path("errorCode").stringValue()).isEqualTo(code);
        assertThat(detail.path("error_code").stringValue()).isEqualTo(code);
        assertThat(body.path("error_msg").stringValue()).isNotBlank();
        assertThat(error.path("errorMessage").stringValue()).isNotBlank();
    }

    /** The refusal of the gateway in front: flat, with the id of the request in it. */
    public static ResponseSpecification gatewayRefusal() {
        return new ResponseSpecBuilder()
                .expectStatusCode(401)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern(REQUEST_ID))
                .expectBody(json("the gateway's refusal", Refusal::assertGateway))
                .build();
    }

    private static void assertGateway(JsonNode body) {
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("error_msg", "error_code", "request_id");
        assertThat(body.path("error_code").stringValue()).isEqualTo("APIGW.0301");
        assertThat(body.path("error_msg").stringValue()).contains("Incorrect IAM authentication information: ");
    }
}
