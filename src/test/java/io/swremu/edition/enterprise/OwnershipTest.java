package io.swremu.edition.enterprise;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what with an instance: all users of its account everything, others nothing, for each operation of the
 * document. What a user of the account is answered is not a refusal of the user: the names in the paths are made up, so
 * most answers say that something is not there, or that the body lacks something.
 */
@ServerTest
class OwnershipTest {
    private final Api api;
    private final TestAccount account;
    private final TestInstance instance;

    OwnershipTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
        this.instance = TestInstance.create(api);
    }

    /**
     * An operation.
     *
     * @param path with the variables
     */
    private record Call(String id, String method, String path) {
        boolean isOfAnInstance() {
            return path.contains("{instance_id}") || path.contains("{resource_id}");
        }

        ValidatableResponse by(RequestSpecification request, String project, String instance) {
            String filled = path.replace("{project_id}", project)
                    .replace("{instance_id}", instance)
                    .replace("{resource_id}", instance)
                    .replace("{resource_type}", "instances")
                    .replace("{sub_resource_type}", "namespaces")
                    .replaceAll("\\{\\w+}", "none");
            String query = id.equals("ListAuditLogs") ? "?operation=pull" : "";
            RequestSpecification sent = request.contentType(ContentType.JSON);
            boolean bare = method.equals("get") || method.equals("delete") && !path.endsWith("/delete");
            return (bare ? sent : sent.body("{}"))
                    .request(method, filled + query)
                    .then();
        }
    }

    private List<Call> calls() {
        List<Call> all = api
                .anonymous()
                .get("/v3/api-docs")
                .jsonPath()
                .<String, Map<String, Map<String, Object>>>getMap("paths")
                .entrySet()
                .stream()
                .filter(path -> path.getKey().startsWith("/v2/{project_id}/")
                        || path.getKey().startsWith("/v2/instances/"))
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(operation -> new Call(
                                String.valueOf(operation.getValue().get("operationId")),
                                operation.getKey(),
                                path.getKey())))
                .toList();
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutCredentials() {
        return calls().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.id(),
                        () -> call.by(api.anonymous(), Fresh.name(), instance.id())
                                .spec(gatewayRefusal())));
    }

    @TestFactory
    Stream<DynamicTest> anotherAccountFindsNoInstance() {
        return calls().stream()
                .filter(Call::isOfAnInstance)
                .map(call -> DynamicTest.dynamicTest(
                        call.id(),
                        () -> call.by(account.stranger().request(), projectOf(instance), instance.id())
                                .spec(instanceRefusal("404001"))));
    }

    @TestFactory
    Stream<DynamicTest> aProjectOfAnotherAccountIsForbidden() {
        String foreign = account.stranger().project("cn-north-4");
        return calls().stream()
                .filter(call -> call.path().contains("{project_id}"))
                .map(call -> DynamicTest.dynamicTest(
                        call.id(),
                        () -> call.by(api.request(), foreign, instance.id()).spec(refusal("4039002"))));
    }

    @TestFactory
    Stream<DynamicTest> aUserOfTheAccountIsNotForbidden() {
        Api user = account.user("worker");
        return calls().stream()
                .filter(call -> !call.id().equals("DeleteInstance"))
                .map(call -> DynamicTest.dynamicTest(call.id(), () -> {
                    int status = call.by(user.request(), projectOf(instance), instance.id())
                            .extract()
                            .statusCode();
                    assertThat(status).isIn(200, 201, 202, 204, 400, 404, 412);
                }));
    }

    private static String projectOf(TestInstance instance) {
        return instance.projectPath().substring("/v2/".length());
    }
}
