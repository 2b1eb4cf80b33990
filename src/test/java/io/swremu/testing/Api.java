package io.swremu.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.contract.DocumentedAnswers;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A running server as one of its users sees it: the management API, and the registry. Each answer of the management API is
 * compared with the server's own OpenAPI document.
 */
public final class Api {
    /** How the management API writes a time: in UTC, to the microsecond, without zeros at the end. */
    public static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,5}[1-9])?Z";

    private final int port;
    private final Header credentials;
    private final String accessKey;
    private final Map<String, String> project;
    private final List<Filter> filters;

    private Api(int port, Header credentials, String accessKey, Map<String, String> project, List<Filter> filters) {
        this.port = port;
        this.credentials = credentials;
        this.accessKey = accessKey;
        this.project = project;
        this.filters = filters;
    }

    /** The server on a port of this machine, for its default user. */
    public static Api on(int port) {
        return new Api(port, new Header("X-Auth-Token", "test"), "test", Map.of(), List.of());
    }

    /** The server on a port of this machine, for the holder of a token, who has no access key. */
    public static Api withToken(int port, String token) {
        return new Api(port, new Header("X-Auth-Token", token), "", Map.of(), List.of());
    }

    /** The same server for the user with an access key; a server in open mode does not look at the signature. */
    public Api as(String accessKey) {
        String signature =
                "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=x-sdk-date, Signature=" + "0".repeat(64);
        return new Api(port, new Header("Authorization", signature), accessKey, Map.of(), List.of());
    }

    /** The same for the same user in another region: by the project that the user's account has there. */
    public Api in(String region) {
        return new Api(port, credentials, accessKey, Map.of("X-Project-Id", project(region)), filters);
    }

    /** The same, with each request of the user going through a filter. */
    public Api through(Filter filter) {
        return new Api(port, credentials, accessKey, project, List.of(filter));
    }

    /** The id of the project that the user's account has in a region. */
    public String project(String region) {
        return get("/v3/projects?name=" + region).extract().path("projects[0].id");
    }

    /** The server's port on this machine. */
    public int port() {
        return port;
    }

    /** The user's access key. */
    public String accessKey() {
        if (accessKey.isEmpty()) {
            throw new IllegalStateException("known by a token only");
        }
        return accessKey;
    }

    /** The header that says who the user is. */
    public Header credentials() {
        return credentials;
    }

    /** A request with credentials; paths go out as they are written. */
    public RequestSpecification request() {
        return anonymous().header(credentials).headers(project).filters(filters);
    }

    /** A request without credentials. */
    public RequestSpecification anonymous() {
        return given().filter(new DocumentedAnswers(port)).port(port).urlEncodingEnabled(false);
    }

    /** A request to the registry by the user's password, as docker sends it; in open mode the server does not look at it. */
    public RequestSpecification registry() {
        return registry("cn-north-4");
    }

    /** The same in another region. */
    public RequestSpecification registry(String region) {
        return given().port(port).urlEncodingEnabled(false).header("Authorization", basic(region));
    }

    /** The header {@code Authorization} of such a request. */
    public String basic() {
        return basic("cn-north-4");
    }

    private String basic(String region) {
        String login = region + "@" + accessKey() + ":any";
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
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
