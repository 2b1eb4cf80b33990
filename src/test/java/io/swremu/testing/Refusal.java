package io.swremu.testing;

import static io.swremu.testing.JsonBody.free;
import static io.swremu.testing.JsonBody.said;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a refusal of the management API looks like: the status, the id of the request, and the envelope, whole. */
public final class Refusal {
    private static final String REQUEST_ID = "[0-9a-f]{32}";

    private Refusal() {}

    /** The refusal with a code, such as {@code 4041061}; its first three digits are the status. */
    public static ResponseSpecification refusal(String number) {
        return refusal("SVCSTG.SWR.", number);
    }

    /** The same with a code of the enterprise edition's own, such as {@code 404001}. */
    public static ResponseSpecification instanceRefusal(String number) {
        return refusal("SWR.", number);
    }

    private static ResponseSpecification refusal(String start, String number) {
        String code = start + number;
        return common(Integer.parseInt(number.substring(0, 3)))
                .expectBody(new JsonBody("the envelope of " + code, actual -> envelope(code, actual)))
                .build();
    }

    private static JsonNode envelope(String code, JsonNode actual) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "errors",
                        List.of(Map.of(
                                "errorCode",
                                code,
                                "errorMessage",
                                said(actual, "/errors/0/errorMessage"),
                                "detail",
                                free(actual, "/errors/0/detail"))),
                        "error_code",
                        code,
                        "error_msg",
                        said(actual, "/error_msg"),
                        "details",
                        List.of(Map.of("error_code", code, "error_msg", free(actual, "/details/0/error_msg")))));
    }

    /** The refusal of the gateway in front: flat, with the id of the request in it. */
    public static ResponseSpecification gatewayRefusal() {
        return common(401)
                .expectBody(new JsonBody("the gateway's refusal", Refusal::gateway))
                .build();
    }

    /** The gateway's answer to a path or method that it does not know. */
    public static ResponseSpecification unknownApi() {
        return common(404)
                .expectBody(new JsonBody(
                        "the gateway's answer to what it does not know",
                        actual -> gateway(
                                actual,
                                "APIGW.0101",
                                "The API does not exist or has not been published in the environment")))
                .build();
    }

    private static JsonNode gateway(JsonNode actual) {
        String start = "Incorrect IAM authentication information: ";
        String message = said(actual, "/error_msg");
        return gateway(actual, "APIGW.0301", message.startsWith(start) ? message : start);
    }

    private static JsonNode gateway(JsonNode actual, String code, String message) {
        String id = actual.path("request_id").asString("");
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "error_msg",
                        message,
                        "error_code",
                        code,
                        "request_id",
                        id.matches(REQUEST_ID) ? id : REQUEST_ID));
    }

    private static ResponseSpecBuilder common(int status) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern(REQUEST_ID));
    }
}
