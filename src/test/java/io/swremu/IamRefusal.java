package io.swremu;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.ResponseSpecification;

/** What a refusal of IAM looks like; its shape depends on the path. */
public final class IamRefusal {

    private IamRefusal() {}

    /** A refusal below {@code /v3} and of the operations on credentials. */
    public static ResponseSpecification nested(int status) {
        return common(status)
                .expectBody("keySet()", containsInAnyOrder("error"))
                .expectBody("error.keySet()", containsInAnyOrder("code", "message", "title"))
                .expectBody("error.code", equalTo(status))
                .expectBody("error.message", not(blankOrNullString()))
                .expectBody("error.title", equalTo(title(status)))
                .build();
    }

    /** A refusal of the other operations below {@code /v3.0}. @param code such as {@code IAM.0004} */
    public static ResponseSpecification flat(int status, String code) {
        return common(status)
                .expectBody("keySet()", containsInAnyOrder("error_msg", "error_code"))
                .expectBody("error_code", equalTo(code))
                .expectBody("error_msg", not(blankOrNullString()))
                .build();
    }

    private static ResponseSpecBuilder common(int status) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(ContentType.JSON)
                .expectHeader("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .expectBody(not(containsString("Exception")))
                .expectBody(not(containsString("io.swremu")));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            default -> throw new IllegalArgumentException("no title for " + status);
        };
    }
}
