package io.swremu.edition.shared.repository;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fields of CreateRepo and UpdateRepo may stand: JSON, either form, or the query; the body wins. */
@ServerTest
class RepositoryFieldsTest {
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    private final String namespace = Fresh.name();
    private final String repos = "/v2/manage/namespaces/" + namespace + "/repos";
    private final Api api;

    RepositoryFieldsTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @Test
    void theQueryAloneIsEnough() {
        api.request()
                .post(repos + "?repository=test&category=linux&description=a+t%C3%A9st&is_public=true")
                .then()
                .statusCode(201)
                .body("", equalTo(Map.of()));
        assertShown("linux", "a t\u00e9st", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", URLENCODED, "multipart/form-data", "nonsense"})
    void withTheQueryTheTypeOfAnEmptyBodyDoesNotMatter(String type) throws IOException {
        RawHttp.body(api, "POST " + repos + "?repository=test&is_public=false", type, "")
                .statusCode(201);
        assertShown("other", "", false);
    }

    @Test
    void anUrlencodedFormIsTaken() throws IOException {
        form("repository=test&category=linux&description=a+t%C3%A9st%26more&is_public=true")
                .statusCode(201);
        assertShown("linux", "a t\u00e9st&more", true);
    }

    @Test
    void aMultipartFormIsTaken() {
        api.request()
                .multiPart("repository", "test")
                .multiPart("category", "linux")
                .multiPart("description", "a t\u00e9st", "text/plain; charset=utf-8")
                .multiPart("is_public", "true")
                .post(repos)
                .then()
                .statusCode(201);
        assertShown("linux", "a t\u00e9st", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                URLENCODED,
                "text/plain",
                "application/octet-stream",
                "multipart/form-data; boundary=x",
                "nonsense"
            })
    void jsonIsJsonWhateverItsTypeSays(String type) throws IOException {
        send(type, " {\"repository\":\"test\",\"category\":\"linux\",\"is_public\":true}")
                .statusCode(201);
        assertShown("linux", "", true);
    }

    @Test
    void jsonNeedsNoTypeAtAll() throws IOException {
        send(null, "{\"repository\":\"test\",\"is_public\":true}").statusCode(201);
        assertShown("other", "", true);
    }

    @Test
    void eachFieldOfAJsonBodyWinsOverTheQuery() {
        api.post(
                        repos + "?repository=other&category=linux&is_public=false",
                        "{\"repository\":\"test\",\"is_public\":true}")
                .statusCode(201);
        assertShown("linux", "", true);
    }

    @Test
    void eachFieldOfAFormWinsOverTheQuery() throws IOException {
        RawHttp.body(
                        api,
                        "POST " + repos + "?repository=other&category=linux&is_public=false",
                        URLENCODED,
                        "repository=test&is_public=true")
                .statusCode(201);
        assertShown("linux", "", true);
    }

    @Test
    void aWrongFieldInTheBodyIsNotRescuedByTheQuery() {
        api.post(repos + "?repository=test&is_public=true", "{\"repository\":\"A\",\"is_public\":true}")
                .spec(refusal("4001029"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "TRUE", "1", "yes", "", "true%20", "true+", "false;"})
    void isPublicIsTrueOrFalseInTextToo(String value) throws IOException {
        form("repository=test&is_public=" + value).spec(refusal("4001009"));
        api.request().post(repos + "?repository=test&is_public=" + value).then().spec(refusal("4001009"));
    }

    @ParameterizedTest
    @CsvSource({
        "description=%ff, 4001005",
        "description=%c3%28, 4001005",
        "description=%ed%a0%80, 4001005",
        "%ff=1, 4001005",
        "description=%zz, 4001005",
        "description=%, 4001005",
        "description=\u00ff, 4001005",
        "description=%00, 4000014"
    })
    void aFormThatIsNoTextIsRefused(String pair, String code) throws IOException {
        send(URLENCODED, "repository=test&is_public=true&" + pair).spec(refusal(code));
    }

    @Test
    void aMultipartFormThatIsNoTextIsRefused() throws IOException {
        multipart("--x\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n\u00ff\r\n--x--\r\n")
                .spec(refusal("4001005"));
        multipart("--x\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\na\u0000\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"repository\"\r\n\r\ntest\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"is_public\"\r\n\r\ntrue\r\n--x--\r\n")
                .spec(refusal("4000014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no boundary at all",
                "--x\r\nContent-Disposition: form-data; name=\"repository\"\r\n\r\ntest",
                "--x\r\nContent-Disposition: form-data"
            })
    void aBrokenMultipartFormIsRefused(String body) throws IOException {
        multipart(body).spec(refusal("4001005"));
    }

    @Test
    void aMultipartFormWithoutBoundaryIsRefused() throws IOException {
        send("multipart/form-data", "repository=test").spec(refusal("4001005"));
    }

    @Test
    void aFormOfTooManyPartsIsRefused() throws IOException {
        multipart("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(1000) + "--x--\r\n")
                .spec(refusal("4001005"));
    }

    @Test
    void aPartWithoutANameIsIgnored() throws IOException {
        multipart("--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"repository\"\r\n\r\ntest\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"is_public\"\r\n\r\ntrue\r\n--x--\r\n")
                .statusCode(201);
        assertShown("other", "", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream", "nonsense"})
    void anUnreadableBodyOfAForeignTypeIsRefusedForItsType(String type) throws IOException {
        send(type, "hello").spec(refusal("4001018"));
    }

    @Test
    void anUpdateTakesTheSameForms() throws IOException {
        api.createRepository(namespace, "test");
        RawHttp.body(api, "PATCH " + repos + "/test?description=more", URLENCODED, "is_public=true&category=linux")
                .statusCode(201);
        assertShown("linux", "more", true);

        api.request()
                .multiPart("is_public", "false")
                .multiPart("category", "lang")
                .patch(repos + "/test")
                .then()
                .statusCode(201);
        assertShown("lang", "more", false);

        api.request().patch(repos + "/test?is_public=true").then().statusCode(201);
        assertShown("lang", "more", true);
        api.request().patch(repos + "/test").then().spec(refusal("4001009"));
    }

    private ValidatableResponse form(String body) throws IOException {
        return send(URLENCODED, body);
    }

    private ValidatableResponse multipart(String body) throws IOException {
        return send("multipart/form-data; boundary=x", body);
    }

    private ValidatableResponse send(@Nullable String type, String body) throws IOException {
        return RawHttp.body(api, "POST " + repos, type, body);
    }

    private void assertShown(String category, String description, boolean isPublic) {
        api.get(repos + "/test")
                .statusCode(200)
                .body("category", equalTo(category))
                .body("description", description.isEmpty() ? emptyString() : equalTo(description))
                .body("is_public", equalTo(isPublic));
    }
}
