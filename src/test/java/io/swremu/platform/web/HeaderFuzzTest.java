package io.swremu.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.platform.web.HeaderFuzz.Form;
import io.swremu.platform.web.HeaderFuzz.Surface;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.SignIn;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No value of any header makes any API of the server fail. */
@Tag("slow")
@Tag("any-database")
@ServerTest
class HeaderFuzzTest {
    private static final String SIGN_ON = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"test","password":"x","domain":{"name":"test"}}}}}}""";

    private final int port;
    private final Api api;
    private final Map<String, String> token;
    private final Map<String, String> login;

    HeaderFuzzTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        String own = SignIn.password(account.name(), "test", "any");
        this.token = Map.of("x-auth-token", SignIn.issue(port, own, SignIn.PROJECT));
        this.login = Map.of("authorization", api.basic());
    }

    @Test
    void noHeaderOfTheManagementApiMakesItFail() throws IOException {
        String organization = organization();
        String repositories = "/v2/manage/namespaces/" + organization + "/repos";
        api.createRepository(organization, "app");
        assertNoFailure(List.of(
                management("POST /v2/manage/namespaces", "{}"),
                management("POST " + repositories, "repository=app&is_public=true"),
                management("GET /v2/manage/repos?limit=1", ""),
                management("POST /v2/manage/utils/secret", ""),
                management("POST /_swr/retentions/run", ""),
                management("GET /dockyard/v2/namespaces/" + organization, ""),
                management("GET /", ""),
                management("GET /nothing", "")));
    }

    @Test
    void noHeaderOfIamMakesItFail() throws IOException {
        assertNoFailure(List.of(
                new Surface(Form.IAM, "POST /v3/auth/tokens", Map.of(), SIGN_ON),
                new Surface(Form.IAM, "GET /v3/auth/tokens", Map.of("x-auth-token", "a", "x-subject-token", "b"), ""),
                new Surface(Form.IAM, "GET /v3/projects", token, ""),
                new Surface(Form.IAM, "POST /v3.0/OS-CREDENTIAL/securitytokens", token, "{}"),
                new Surface(Form.IAM, "GET /v3.0/OS-USER/users/nobody", token, "")));
    }

    @Test
    void noHeaderOfTheRegistryMakesItFail() throws IOException {
        String repository = organization() + "/app";
        TestImage image = TestImage.of("fuzz");
        image.push(api, repository, "v1");
        String path = "/v2/" + repository;
        String upload = api.registry()
                .post(path + "/blobs/uploads/")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertNoFailure(List.of(
                registry("GET /v2/", ""),
                registry("GET /swr/auth/v2/registry/auth/?scope=repository:" + repository + ":pull", ""),
                registry("GET " + path + "/tags/list", ""),
                registry("GET " + path + "/manifests/v1", ""),
                registry("PUT " + path + "/manifests/v2", image.manifest()),
                registry("GET " + path + "/blobs/" + TestImage.digest(image.layer()), ""),
                registry("POST " + path + "/blobs/uploads/?digest=" + TestImage.digest("x".getBytes(UTF_8)), "x"),
                registry("PATCH " + upload, "x"),
                registry("GET " + path + "/referrers/" + image.digest(), "")));
    }

    private String organization() {
        String name = Fresh.name();
        api.createNamespace(name);
        return name;
    }

    private Surface management(String request, String body) {
        return new Surface(Form.MANAGEMENT, request, token, body);
    }

    private Surface registry(String request, String body) {
        return new Surface(Form.REGISTRY, request, login, body);
    }

    private void assertNoFailure(List<Surface> surfaces) throws IOException {
        var fuzz = new HeaderFuzz(port);
        var wrong = new ArrayList<String>();
        for (Surface surface : surfaces) {
            for (String header : HeaderFuzz.HEADERS) {
                for (String value : HeaderFuzz.VALUES) {
                    String difference = fuzz.differences(surface, header, value);
                    if (difference != null) {
                        String shown = value.length() > 100 ? value.length() + " characters" : value;
                        wrong.add(surface.request() + " " + header + ": " + shown + "\n    -> " + difference);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
