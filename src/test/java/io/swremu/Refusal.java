package io.swremu;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;

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
                .expectBody("keySet()", containsInAnyOrder("errors", "error_code", "error_msg", "details"))
                .expectBody("errors", hasSize(1))
                .expectBody("errors[0].keySet()", containsInAnyOrder("errorCode", "errorMessage", "detail"))
                .expectBody("details", hasSize(1))
                .expectBody("details[0].keySet()", containsInAnyOrder("error_code", "error_msg"))
                .expectBody("error_code", equalTo(code))
                .expectBody("errors[0].errorCode", equalTo(code))
                .expectBody("details[0].error_code", equalTo(code))
                .expectBody("error_msg", not(blankOrNullString()))
                .expectBody("errors[0].errorMessage", not(blankOrNullString()))
                .expectBody(not(containsString("Exception")))
                .expectBody(not(containsString("io.swremu")))
                .build();
    }

    /** The refusal of the gateway in front: flat, with the id of the request in it. */
    public static ResponseSpecification gatewayRefusal() {
        return new ResponseSpecBuilder()
                .expectStatusCode(401)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern(REQUEST_ID))
                .expectBody("keySet()", containsInAnyOrder("error_msg", "error_code", "request_id"))
                .expectBody("error_code", equalTo("APIGW.0301"))
                .expectBody("error_msg", containsString("Incorrect IAM authentication information: "))
                .build();
    }
}
