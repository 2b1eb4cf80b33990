package io.swremu.registry;

import static io.swremu.JsonBody.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;
import tools.jackson.databind.JsonNode;

/** What a refusal of the registry looks like: the protocol's envelope, whole, and the headers of every answer. */
final class OciRefusal {

    private OciRefusal() {}

    static ResponseSpecification refusal(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .expectHeader("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                .expectBody(json("the envelope of " + code, body -> assertEnvelope(body, code)))
                .expectBody(not(containsString("Exception")))
                .expectBody(not(containsString("io.swremu")))
                .build();
    }

    private static void assertEnvelope(JsonNode body, String code) {
        assertThat(body.propertyNames()).containsExactly("errors");
        assertThat(body.path("errors")).hasSize(1);
        JsonNode error = body.path("errors").path(0);
        assertThat(error.propertyNames()).containsExactlyInAnyOrder("code", "message", "detail");
        assertThat(error.path("code").stringValue()).isEqualTo(code);
        assertThat(error.path("message").stringValue()).isNotBlank();
        assertThat(error.path("detail").isObject()).isTrue();
    }
}
