package io.swremu.testing;

import static io.swremu.testing.JsonBody.said;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a refusal of IAM looks like; its shape depends on the path. */
public final class IamRefusal {

    private IamRefusal() {}

    /** A refusal below {@code /v3} and of the operations on credentials. */
    public static ResponseSpecification nested(int status) {
        String title = HttpStatus.valueOf(status).getReasonPhrase();
        return refusal(
                status,
                actual -> JsonMapper.shared()
                        .valueToTree(Map.of(
                                "error",
                                Map.of("code", status, "message", said(actual, "/error/message"), "title", title))));
    }

    /**
     * A refusal of the other operations below {@code /v3.0}.
     *
     * @param code such as {@code IAM.0004}
     */
    public static ResponseSpecification flat(int status, String code) {
        return refusal(
                status,
                actual -> JsonMapper.shared()
                        .valueToTree(Map.of("error_msg", said(actual, "/error_msg"), "error_code", code)));
    }

    private static ResponseSpecification refusal(int status, UnaryOperator<JsonNode> expected) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .expectBody(new JsonBody("IAM's refusal", expected))
                .build();
    }
}
