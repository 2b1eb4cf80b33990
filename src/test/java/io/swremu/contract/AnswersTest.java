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
        var api = Api.on(port);
        var document = ServedDocument.of(port);
        var differences = new ArrayList<String>();
        var calls = calls(api);

        calls.forEach((operation, call) -> {
            var answer = call.get().extract();
            var described = document.contract().operations().get(operation);
            assertThat(described).as("%s is in the document", operation).isNotNull();
            assertThat(Integer.toString(answer.statusCode()))
                    .as(operation)
                    .isEqualTo(ServedDocument.success(document.operations().get(operation)));
            described.answer().headers().stream()
                    .filter(header -> answer.header(header) == null)
                    .forEach(header -> differences.add(operation + ": header " + header + " was not sent"));
            differences.addAll(DocumentedAnswers.differences(
                    document,
                    described.method(),
                    described.path(),
                    answer.statusCode(),
                    answer.body().asString()));
        });

        assertThat(differences).isEmpty();
        assertThat(calls.keySet())
                .as("an operation in the document needs a call here")
                .containsExactlyInAnyOrderElementsOf(document.operations().keySet());
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
