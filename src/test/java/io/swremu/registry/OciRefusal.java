package io.swremu.registry;

import static io.swremu.testing.JsonBody.said;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;
import io.swremu.testing.JsonBody;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a refusal of the registry looks like: the protocol's envelope, whole, and the headers of every answer. */
final class OciRefusal {

    private OciRefusal() {}

    static ResponseSpecification refusal(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .expectHeader("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                .expectBody(new JsonBody("the envelope of " + code, actual -> envelope(code, actual)))
                .expectBody(not(containsString("Exception")))
                .expectBody(not(containsString("io.swremu")))
                .build();
    }

    private static JsonNode envelope(String code, JsonNode actual) {
        JsonNode detail = actual.at("/errors/0/detail");
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "errors",
                        List.of(Map.of(
                                "code",
                                code,
                                "message",
                                said(actual, "/errors/0/message"),
                                "detail",
                                detail.isObject() ? detail : Map.of()))));
    }
}
