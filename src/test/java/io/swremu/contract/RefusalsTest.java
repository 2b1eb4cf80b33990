package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.Api;
import io.swremu.ServerTest;
import io.swremu.contract.Contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Each status that the document has for a client's mistake is really sent, and with the body that it describes: {@link
 * Api} compares them. There is a user without permissions, and one of another account.
 */
@ServerTest
@TestPropertySource(
        properties = {
            "swr.iam.accounts[0].name=test",
            "swr.iam.accounts[0].users[0].name=test",
            "swr.iam.accounts[0].users[0].access-key=test",
            "swr.iam.accounts[0].users[0].secret-key=test",
            "swr.iam.accounts[0].users[1].name=bob",
            "swr.iam.accounts[0].users[1].access-key=AKBOB000000000000001",
            "swr.iam.accounts[1].name=other",
            "swr.iam.accounts[1].users[0].name=eve"
        })
class RefusalsTest {
    private static final String NAMESPACES = "/v2/manage/namespaces";
    private static final String REPOSITORY = NAMESPACES + "/refusals/repos/one";
    private static final String TOKENS = "/v3/auth/tokens";
    private static final String TEMPORARY_KEYS = "/v3.0/OS-CREDENTIAL/securitytokens";
    private static final String ACCESS_KEYS = "/v3.0/OS-CREDENTIAL/credentials";
    private static final String TAG = "{\"source_tag\":\"v1\",\"destination_tag\":\"v2\"}";
    private static final String AGENCY = "{\"auth\":{\"identity\":{\"methods\":[\"assume_role\"]}}}";

    /** Only in strict mode: wrong passwords, and credentials for another account's project. */
    private static final Set<String> STRICT_ONLY = Set.of(
            "CreateAuthorizationToken 403",
            "CreateNamespace 403",
            "CreateSecret 403",
            "KeystoneCreateUserTokenByPassword 401",
            "ListNamespaces 403",
            "ListRepoDetails 403",
            "ListReposDetails 403");

    /** What goes beyond the emptiest body that is understood. */
    private static final Map<String, Object> BODIES = Map.of(
            "CreateNamespace", Map.of("namespace", "refusals"),
            "CreateRepo", Map.of("repository", "one", "is_public", false),
            "UpdateRepo", Map.of("is_public", false),
            "CreateRepoTag", TAG,
            "CreateNamespaceAuth", Exchanges.entry(1),
            "UpdateNamespaceAuth", Exchanges.entry(1),
            "DeleteNamespaceAuth", "[\"0b0b\"]",
            "CreateUserRepositoryAuth", Exchanges.entry(1),
            "UpdateUserRepositoryAuth", Exchanges.entry(1),
            "DeleteUserRepositoryAuth", "[\"0b0b\"]");

    private final Set<String> seen = new TreeSet<>();

    @LocalServerPort
    private int port;

    private ServedDocument document;
    private Api api;

    @BeforeEach
    void connect() {
        document = ServedDocument.of(port);
        api = Api.on(port);
    }

    @Test
    void everyMistakeInTheDocumentCanBeMade() {
        api.createNamespace("refusals");
        api.createRepository("refusals", "one");
        TinyImage.push(port, "refusals", "one", "v1", "an image");

        each(operation -> true, 400, operation -> send(api.request(), operation, "refusals", "?a=%zz"));
        each(this::needsCredentials, 401, operation -> send(api.anonymous(), operation, "refusals", ""));
        each(hasPath("{namespace}"), 403, operation -> send(bob(), operation, "refusals", ""));
        each(hasPath("{namespace}"), 404, operation -> send(api.request(), operation, "nowhere", ""));
        each(hasPath("{user_id}"), 404, operation -> send(api.request(), operation, "", ""));
        each(hasPath("{access_key}"), 404, operation -> send(api.request(), operation, "", ""));
        each(
                operation -> operation.body().isPresent(),
                413,
                operation -> request(api.request(), operation, "\"" + "x".repeat(9_000_000) + "\"", "refusals", ""));
        management();
        identities();

        assertThat(declared()).as("statuses that no call here has").containsExactlyInAnyOrderElementsOf(withStrict());
    }

    private void management() {
        expect("ShowApiVersion", 404, api.get("/v9"));
        expect("CreateNamespace", 409, api.post(NAMESPACES, Map.of("namespace", "refusals")));
        expect("DeleteNamespaces", 406, api.delete(NAMESPACES + "/refusals"));
        expect("CreateRepo", 409, api.post(NAMESPACES + "/refusals/repos", BODIES.get("CreateRepo")));
        String description = "{\"is_public\":true,\"description\":\"" + "x".repeat(30_001) + "\"}";
        expect("UpdateRepo", 413, api.patch(REPOSITORY, description));
        for (var level : Map.of("CreateNamespaceAuth", NAMESPACES + "/refusals", "CreateUserRepositoryAuth", REPOSITORY)
                .entrySet()) {
            String path = level.getValue() + "/access";
            expect(level.getKey().replace("Create", "Update"), 404, api.patch(path, Exchanges.entry(1)));
            api.post(path, Exchanges.entry(1)).statusCode(201);
            expect(level.getKey(), 409, api.post(path, Exchanges.entry(1)));
            expect(level.getKey(), 400, api.post(path, Exchanges.entry(2)));
        }
        api.post(REPOSITORY + "/tags", TAG).statusCode(201);
        expect("CreateRepoTag", 409, api.post(REPOSITORY + "/tags", TAG));
        expect("ShowRepoTag", 404, api.get(REPOSITORY + "/tags/nothing"));
        expect("ListRepositoryTag", 400, api.get("/v3" + REPOSITORY.substring(3) + "/tags?marker=no"));
    }

    private void identities() {
        expect("KeystoneCreateUserTokenByPassword", 400, api.post(TOKENS, "{}"));
        expect("KeystoneCreateUserTokenByPassword", 403, api.post(TOKENS, AGENCY));
        expect("KeystoneValidateToken", 400, api.get(TOKENS));
        expect("KeystoneValidateToken", 404, subject("unknown"));
        expect("KeystoneValidateToken", 403, subject(tokenOfAnotherAccount()));
        String byToken = "{\"auth\":{\"identity\":{\"methods\":[\"token\"]}}}";
        expect("CreateTemporaryAccessKeyByToken", 400, api.post(TEMPORARY_KEYS, "{}"));
        expect("CreateTemporaryAccessKeyByToken", 401, post(api.anonymous(), TEMPORARY_KEYS, byToken));
        expect("CreateTemporaryAccessKeyByToken", 403, api.post(TEMPORARY_KEYS, AGENCY));
        expect("KeystoneListProjects", 400, api.get("/v3/projects?page=0"));
        expect("KeystoneListUsers", 400, api.get("/v3/users?enabled=maybe"));
        expect("CreatePermanentAccessKey", 400, api.post(ACCESS_KEYS, "{}"));
        String unknown = "{\"credential\":{\"user_id\":\"unknown\"}}";
        expect("CreatePermanentAccessKey", 403, api.post(ACCESS_KEYS, unknown));
        expect("ListPermanentAccessKeys", 403, api.get(ACCESS_KEYS + "?user_id=unknown"));
    }

    private ValidatableResponse subject(String token) {
        return api.request().header("X-Subject-Token", token).get(TOKENS).then();
    }

    private String tokenOfAnotherAccount() {
        String body = """
                {"auth":{"identity":{"methods":["password"],
                 "password":{"user":{"name":"eve","password":"any","domain":{"name":"other"}}}}}}
                """;
        return post(api.anonymous(), TOKENS, body).statusCode(201).extract().header("X-Subject-Token");
    }

    private void each(Predicate<Operation> which, int status, Call call) {
        for (Operation operation : document.contract().operations().values()) {
            if (which.test(operation)) {
                expect(operation.name(), status, call.send(operation));
            }
        }
    }

    private void expect(String operation, int status, ValidatableResponse answer) {
        assertThat(answer.extract().statusCode()).as(operation).isEqualTo(status);
        seen.add(operation + " " + status);
    }

    private boolean needsCredentials(Operation operation) {
        var security = document.operation(operation.name()).path("security");
        return security.size() == 1;
    }

    private static Predicate<Operation> hasPath(String variable) {
        return operation -> operation.path().contains(variable);
    }

    private static ValidatableResponse send(
            RequestSpecification request, Operation operation, String namespace, String query) {
        Object body = operation.body().isPresent() ? BODIES.getOrDefault(operation.name(), "{\"credential\":{}}") : "";
        return request(request, operation, body, namespace, query);
    }

    private static ValidatableResponse request(
            RequestSpecification request, Operation operation, Object body, String namespace, String query) {
        String path = operation
                .path()
                .replace("{namespace}", namespace)
                .replace("{repository}", "one")
                .replace("{tag}", "v1")
                .replace("{api_version}", "v2")
                .replace("{access_key}", "nobody")
                .replace("{user_id}", "nobody");
        var typed = body.equals("")
                ? request
                : request.contentType(ContentType.JSON).body(body);
        return typed.request(operation.method(), path + query).then();
    }

    private static ValidatableResponse post(RequestSpecification request, String path, String body) {
        return request.contentType(ContentType.JSON).body(body).post(path).then();
    }

    private RequestSpecification bob() {
        return api.anonymous()
                .header(
                        "Authorization",
                        "SDK-HMAC-SHA256 Access=AKBOB000000000000001, SignedHeaders=host, Signature=00");
    }

    private Set<String> declared() {
        var declared = new TreeSet<String>();
        document.operations()
                .forEach((operation, described) -> described.path("responses").propertyNames().stream()
                        .filter(status -> status.startsWith("4"))
                        .forEach(status -> declared.add(operation + " " + status)));
        return declared;
    }

    private List<String> withStrict() {
        assertThat(seen).doesNotContainAnyElementsOf(STRICT_ONLY);
        seen.addAll(STRICT_ONLY);
        return List.copyOf(seen);
    }

    /** A request for an operation. */
    private interface Call {
        ValidatableResponse send(Operation operation);
    }
}
