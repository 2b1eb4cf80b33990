package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.swremu.Api;
import io.swremu.ServerTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is really sent has exactly the keys that the document describes, for every operation. {@link Api} compares every
 * answer of every test; here are those that have something in every list and every optional field.
 */
@ServerTest
class AnswersTest {
    private static final String NAMESPACES = "/v2/manage/namespaces";
    private static final String NAMESPACE = NAMESPACES + "/answers";
    private static final String REPOSITORY = NAMESPACE + "/repos/one";

    @LocalServerPort
    private int port;

    @Test
    void everyOperationAnswersAsItsSchemaSays() {
        var document = ServedDocument.of(port);
        var calls = calls(Api.on(port));
        assertThat(calls.keySet())
                .as("each operation in the document needs a call here")
                .containsExactlyInAnyOrderElementsOf(document.operations().keySet());

        var differences = new ArrayList<String>();
        calls.forEach((operation, call) -> {
            try {
                var answer = call.get().extract();
                String success = ServedDocument.success(document.operation(operation));
                assertThat(answer.statusCode()).as(operation).isEqualTo(Integer.parseInt(success));
                assertThat(document.contract().operation(operation).answer().headers())
                        .as(operation + " sends its headers")
                        .allMatch(header -> answer.header(header) != null);
            } catch (AssertionError difference) {
                differences.add(difference.getMessage());
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void refusalsAreAsDescribed() {
        var api = Api.on(port);
        api.createNamespace("answers-refused");

        api.anonymous().get(NAMESPACES).then().statusCode(401);
        api.get(NAMESPACES + "/Answers").statusCode(400);
        api.get(NAMESPACES + "/answers-nowhere").statusCode(404);
        api.post(NAMESPACES, Map.of("namespace", "answers-refused")).statusCode(409);
        api.createRepository("answers-refused", "one");
        api.delete(NAMESPACES + "/answers-refused").statusCode(406);
        api.patch(
                        NAMESPACES + "/answers-refused/repos/one",
                        Map.of("is_public", true, "description", "x".repeat(30_001)))
                .statusCode(413);
        api.get("/v9").statusCode(404);
    }

    /** A call of each operation, in this order. */
    private static Map<String, Supplier<ValidatableResponse>> calls(Api api) {
        var calls = new LinkedHashMap<String, Supplier<ValidatableResponse>>();
        calls.put("ListApiVersions", () -> api.get("/"));
        calls.put("ShowApiVersion", () -> api.get("/v2"));
        calls.put("CreateNamespace", () -> api.post(NAMESPACES, Map.of("namespace", "answers")));
        calls.put("ListNamespaces", () -> api.get(NAMESPACES + "?namespace=answers"));
        calls.put("ShowNamespace", () -> api.get(NAMESPACE));
        calls.put("CreateRepo", () -> {
            api.createRepository("answers", "two");
            return api.post(NAMESPACE + "/repos", Map.of("repository", "one", "is_public", true));
        });
        calls.put("ShowRepository", () -> api.get(REPOSITORY));
        calls.put("UpdateRepo", () -> api.patch(REPOSITORY, Map.of("is_public", false)));
        calls.put("ListReposDetails", () -> api.get("/v2/manage/repos?namespace=answers"));
        calls.put("ListRepoDetails", () -> api.get("/v3/manage/repos?namespace=answers&limit=1")); // so there is a next
        calls.put("DeleteRepo", () -> {
            api.delete(NAMESPACE + "/repos/two").statusCode(204);
            return api.delete(REPOSITORY);
        });
        calls.put("DeleteNamespaces", () -> api.delete(NAMESPACE));
        return calls;
    }
}
