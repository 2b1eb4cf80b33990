package io.swremu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.contract.DocumentedAnswers;
import java.util.Map;

/**
 * The management API of a running server, as a client with a token sees it. Each answer is compared with the server's
 * own OpenAPI document.
 */
public final class Api {
    /** How the management API writes a time: in UTC, to the microsecond, without zeros at the end. */
    public static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,5}[1-9])?Z";

    private final int port;
    private final String credentials;
    private final String value;
    private final Map<String, String> project;

    private Api(int port, String credentials, String value, Map<String, String> project) {
        this.port = port;
        this.credentials = credentials;
        this.value = value;
        this.project = project;
    }

    /** The server on a port of this machine. */
    public static Api on(int port) {
        return withToken(port, "test");
    }

    /** The server on a port of this machine, for the holder of a token. */
    public static Api withToken(int port, String token) {
        return new Api(port, "X-Auth-Token", token, Map.of());
    }

    /** The same server for the user with an access key; a server in open mode does not look at the signature. */
    public Api as(String accessKey) {
        String signature =
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=x-sdk-date, Signature=" + "0".repeat(64);
        return new Api(port, "Authorization", signature, Map.of());
    }

    /** The same for the same user in another region: by the project that the user's account has there. */
    public Api in(String region) {
        String id = get("/v3/projects?name=" + region).extract().path("projects[0].id");
        return new Api(port, credentials, value, Map.of("X-Project-Id", id));
    }

    /** A request with credentials; paths go out as they are written. */
    public RequestSpecification request() {
        return anonymous().header(credentials, value).headers(project);
    }

    /** A request without credentials. */
    public RequestSpecification anonymous() {
        return given().filter(new DocumentedAnswers(port)).port(port).urlEncodingEnabled(false);
    }

    /** GET of a path. */
    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** DELETE of a path. */
    public ValidatableResponse delete(String path) {
        return request().delete(path).then();
    }

    /** POST of a JSON body. */
    public ValidatableResponse post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** PATCH with a JSON body. */
    public ValidatableResponse patch(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).patch(path).then();
    }

    /** PUT of a JSON body. */
    public ValidatableResponse put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).put(path).then();
    }

    /** Creates an organization, which must succeed. */
    public void createNamespace(String name) {
        post("/v2/manage/namespaces", Map.of("namespace", name)).statusCode(201);
    }

    /** Creates a private repository, which must succeed. */
    public void createRepository(String namespace, String name) {
        post("/v2/manage/namespaces/" + namespace + "/repos", Map.of("repository", name, "is_public", false))
                .statusCode(201);
    }
}
