package io.swremu.identity;

import static io.swremu.testing.IamRefusal.flat;
import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.Swarm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator of an account creates, changes and deletes its users, as the Terraform provider asks for it. */
@StrictServerTest
class UserAdministrationTest {
    private static final String USERS = "/v3.0/OS-USER/users";
    private static final String CREDENTIALS = "/v3.0/OS-CREDENTIAL/credentials";
    private static final String NAMESPACES = "/v2/manage/namespaces/";
    private static final String PASSWORD = "password12345!";

    @LocalServerPort
    private int port;

    private Api peter;
    private String account = "";

    @BeforeEach
    void signIn() {
        peter = SignIn.api(port, "hooli", "peter", "peter");
        account = peter.get("/v3/auth/domains").extract().path("domains[0].id");
    }

    private static Map<String, Object> user(Map<String, ?> fields) {
        return Map.of("user", fields);
    }

    private ValidatableResponse create(String name) {
        return peter.post(
                USERS,
                user(Map.of(
                        "domain_id",
                        account,
                        "enabled",
                        true,
                        "name",
                        name,
                        "password",
                        PASSWORD,
                        "pwd_status",
                        true)));
    }

    private String created(String name) {
        return create(name).statusCode(201).extract().path("user.id");
    }

    private Api signedIn(String name) {
        return SignIn.api(port, "hooli", name, PASSWORD);
    }

    private static Map<String, Object> entry(String id, String name, int auth) {
        return Map.of("user_id", id, "user_name", name, "auth", auth);
    }

    @Test
    void aUserIsCreatedShownListedAndDeleted() {
        String name = Fresh.name();

        String id = create(name)
                .statusCode(201)
                .body("user.id", matchesPattern("[0-9a-f]{32}"))
                .body("user.name", equalTo(name))
                .body("user.domain_id", equalTo(account))
                .body("user.enabled", equalTo(true))
                .body("user.description", equalTo(""))
                .body("user.email", equalTo(""))
                .body("user.phone", equalTo(""))
                .body("user.areacode", equalTo(""))
                .body("user.access_mode", equalTo("default"))
                .body("user.pwd_status", equalTo(true))
                .body("user.pwd_strength", equalTo("Middle"))
                .body("user.create_time", matchesPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+"))
                .body("user.xuser_id", equalTo(""))
                .body("user.xuser_type", equalTo(""))
                .extract()
                .path("user.id");

        peter.get(USERS + "/" + id).statusCode(200).body("user.name", equalTo(name));
        peter.get("/v3/users/" + id).statusCode(200).body("user.name", equalTo(name));
        peter.get("/v3/users?name=" + name).statusCode(200).body("users.id", contains(id));
        peter.delete("/v3/users/" + id).statusCode(204);
        peter.get(USERS + "/" + id).spec(flat(404, "IAM.0004"));
        peter.get(USERS + "/" + id + "/login-protect").spec(flat(404, "IAM.0004"));
        peter.get("/v3/users/" + id).spec(nested(404));
        peter.delete("/v3/users/" + id).spec(nested(404));
        peter.put(USERS + "/" + id, user(Map.of())).spec(flat(404, "IAM.0004"));
        peter.get("/v3/users?name=" + name).body("users", empty());
    }

    @Test
    void allThatTheProviderSetsIsKeptAndChanged() {
        String name = Fresh.name();
        var wanted = new HashMap<String, Object>(Map.of(
                "domain_id",
                account,
                "name",
                name,
                "email",
                "one@example.com",
                "areacode",
                "0086",
                "phone",
                "12345678910",
                "description",
                "first",
                "access_mode",
                "programmatic",
                "xuser_id",
                "4711",
                "xuser_type",
                "TenantIdp",
                "pwd_status",
                false));
        wanted.put("enabled", false);
        String id = peter.post(USERS, user(wanted)).statusCode(201).extract().path("user.id");
        Map<String, Object> shown = peter.get(USERS + "/" + id)
                .body("user.pwd_strength", equalTo("None"))
                .extract()
                .path("user");
        assertThat(shown).containsAllEntriesOf(wanted);

        var changes = Map.of(
                "name",
                name + "-2",
                "description",
                "",
                "email",
                "two@example.com",
                "areacode",
                "0049",
                "phone",
                "98765",
                "access_mode",
                "console",
                "enabled",
                true,
                "pwd_status",
                true,
                "password",
                "Aa1!Aa1!");
        peter.put(USERS + "/" + id, user(changes)).statusCode(200).body("user.name", equalTo(name + "-2"));

        Map<String, Object> changed = peter.get(USERS + "/" + id)
                .body("user.pwd_strength", equalTo("High"))
                .body("user.xuser_id", equalTo("4711"))
                .extract()
                .path("user");
        changes.forEach((field, value) -> {
            if (!field.equals("password")) {
                assertThat(changed).containsEntry(field, value);
            }
        });
        SignIn.request(port, SignIn.password("hooli", name + "-2", "Aa1!Aa1!"), SignIn.PROJECT)
                .statusCode(201);
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @Test
    void theOlderOperationsDoTheSame() {
        String name = Fresh.name();
        String id = peter.post("/v3/users", user(Map.of("name", name, "password", PASSWORD)))
                .statusCode(201)
                .body("user.enabled", equalTo(true))
                .extract()
                .path("user.id");

        peter.patch("/v3/users/" + id, user(Map.of("enabled", false, "description", "off")))
                .statusCode(200)
                .body("user.enabled", equalTo(false))
                .body("user.description", equalTo("off"));
        peter.get("/v3/users?enabled=false").body("users.id", hasItem(id));
        peter.get("/v3/users?enabled=true").body("users.id", not(hasItem(id)));
        peter.post("/v3/users", user(Map.of("name", name))).spec(nested(409));
        peter.post("/v3/users", user(Map.of())).spec(nested(400));
        peter.patch("/v3/users/" + id, user(Map.of("name", "9lives"))).spec(nested(400));
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @Test
    void loginProtectionIsKept() {
        String id = created(Fresh.name());
        String path = USERS + "/" + id + "/login-protect";
        peter.get(path)
                .statusCode(200)
                .body("login_protect.user_id", equalTo(id))
                .body("login_protect.enabled", equalTo(false))
                .body("login_protect.verification_method", equalTo("none"));

        peter.put(path, Map.of("login_protect", Map.of("enabled", true, "verification_method", "email")))
                .statusCode(200);

        peter.get(path)
                .body("login_protect.enabled", equalTo(true))
                .body("login_protect.verification_method", equalTo("email"));
        peter.put(path, Map.of("login_protect", Map.of("enabled", true, "verification_method", "pigeon")))
                .spec(flat(400, "IAM.0007"));
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            name;         ``;                 1100
            name;         -;                  1100
            domain_id;    -;                  1100
            name;         9lives;             1101
            name;         ` x`;               1101
            name;         a/b;                1101
            email;        nobody;             1102
            password;     aB3!x;              1103
            password;     lowercaseonly;      1103
            phone;        12345;              1106
            areacode;     0086;               1106
            description;  <b>;                1117
            access_mode;  telepathy;          IAM.0007
            xuser_id;     4711;               IAM.0007
            """)
    void eachFieldIsChecked(String field, String value, String code) {
        var wanted = new HashMap<String, Object>(Map.of("name", Fresh.name(), "domain_id", account));
        wanted.put(field, value);

        peter.post(USERS, user(wanted)).spec(flat(400, code));
    }

    @Test
    void lengthsAndTheUsersOwnNameAreChecked() {
        String name = Fresh.name();
        for (var tooLong : Map.of("name", 65, "email", 256, "description", 256, "xuser_type", 65)
                .entrySet()) {
            var wanted = new HashMap<String, Object>(Map.of("name", name, "domain_id", account));
            wanted.put(tooLong.getKey(), "a".repeat(tooLong.getValue()));
            peter.post(USERS, user(wanted)).statusCode(400);
        }
        peter.post(USERS, user(Map.of("name", "secret1", "domain_id", account, "password", "secret1")))
                .spec(flat(400, "1118"));
        peter.post(USERS, user(Map.of("name", "secret1", "domain_id", account, "password", "1TERCES")))
                .spec(flat(400, "1118"));
        peter.post(USERS, user(Map.of("name", name, "domain_id", account, "email", "a1@b", "password", "xxxa1@bxxx")))
                .spec(flat(400, "1118"));
        peter.post(USERS, "{}").spec(flat(400, "IAM.0007"));
        peter.get("/v3/users?name=" + name).body("users", empty());
    }

    @Test
    void noValueOfAFieldIsAFailure() {
        String name = Fresh.name();
        String id = created(name);
        for (String field : List.of(
                "name",
                "password",
                "email",
                "areacode",
                "phone",
                "description",
                "enabled",
                "pwd_status",
                "access_mode",
                "xuser_id",
                "xuser_type")) {
            for (String value : List.of(
                    "7",
                    "\"\"",
                    "\"a\\u0000b\"",
                    "\"a\\ud800b\"",
                    "\"\u00e9\ud83d\udc33\"",
                    "\"" + "x".repeat(70_000) + "\"")) {
                String body = "{\"user\":{\"" + field + "\":" + value + "}}";
                int status = peter.put(USERS + "/" + id, body).extract().statusCode();
                assertThat(status)
                        .as(field + " " + value.substring(0, Math.min(20, value.length())))
                        .isBetween(200, 499);
            }
        }
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @Test
    void aNameIsTakenInItsAccountOnly() {
        String name = Fresh.name();
        String id = created(name);
        String other = created(name + "-other");
        create(name).spec(flat(409, "1109"));
        peter.put(USERS + "/" + other, user(Map.of("name", name))).spec(flat(409, "1109"));

        Api alice = SignIn.api(port, "acme", "alice");
        String foreign = alice.post("/v3/users", user(Map.of("name", name)))
                .statusCode(201)
                .extract()
                .path("user.id");

        peter.get("/v3/users/" + foreign).spec(nested(404));
        peter.delete("/v3/users/" + foreign).spec(nested(404));
        peter.put(USERS + "/" + foreign, user(Map.of("description", "mine"))).spec(flat(404, "IAM.0004"));
        alice.post(USERS, user(Map.of("name", Fresh.name(), "domain_id", account)))
                .spec(flat(403, "IAM.0003"));
        alice.delete("/v3/users/" + foreign).statusCode(204);
        peter.delete("/v3/users/" + id).statusCode(204);
        peter.delete("/v3/users/" + other).statusCode(204);
    }

    @Test
    void ofManyAtOnceOneGetsTheName() {
        String name = Fresh.name();

        String body = "{\"user\":{\"name\":\"" + name + "\"}}";
        String token = SignIn.issue(port, SignIn.password("hooli", "peter", "peter"), SignIn.PROJECT);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/users"))
                .header("X-Auth-Token", token)
                .POST(BodyPublishers.ofString(body))
                .build();

        assertThat(Swarm.send(Collections.nCopies(8, request)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(201, 1L, 409, 7L));
        String id = peter.get("/v3/users?name=" + name).extract().path("users[0].id");
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @Test
    void onlyTheAdministratorManagesUsers() {
        String name = Fresh.name();
        String id = created(name);
        Api user = signedIn(name);

        user.post(USERS, user(Map.of("name", Fresh.name(), "domain_id", account)))
                .spec(flat(403, "IAM.0003"));
        user.post("/v3/users", user(Map.of("name", Fresh.name()))).spec(nested(403));
        user.put(USERS + "/" + id, user(Map.of("description", "me"))).spec(flat(403, "IAM.0003"));
        user.delete("/v3/users/" + id).spec(nested(403));
        user.get(USERS + "/" + id).statusCode(200);
        user.get("/v3/users").body("users.id", contains(id));
        user.get("/v3/users?enabled=false").body("users", empty());
        user.anonymous().post("/v3/users").then().spec(gatewayRefusal());
        user.anonymous().delete("/v3/users/" + id).then().spec(gatewayRefusal());
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @Test
    void theAdministratorStays() {
        String own = peter.get("/v3/users?name=peter").extract().path("users[0].id");

        peter.delete("/v3/users/" + own).spec(nested(400));
        peter.put(USERS + "/" + own, user(Map.of("enabled", false))).spec(flat(400, "1107"));
        peter.put(USERS + "/" + own, user(Map.of("name", "paul"))).spec(flat(400, "1107"));
        peter.put(USERS + "/" + own, user(Map.of("name", "peter", "description", "the first")))
                .statusCode(200);
    }

    @Test
    void aCreatedUserWorksUntilDeleted() {
        String name = Fresh.name();
        String id = created(name);
        Api user = signedIn(name);
        String token = SignIn.issue(port, SignIn.password("hooli", name, PASSWORD), SignIn.PROJECT);
        var key = user.post(CREDENTIALS, Map.of("credential", Map.of("user_id", id)))
                .statusCode(201)
                .extract();
        String access = key.path("credential.access");
        String secret = key.path("credential.secret");
        var signed = Api.on(port).anonymous().filter(Signed.by(access, secret));
        signed.get("/v2/manage/namespaces").then().statusCode(200);
        String organization = Fresh.name();
        user.createNamespace(organization);
        String auth = user.request()
                .post("/v2/manage/utils/authorizationtoken")
                .then()
                .extract()
                .jsonPath()
                .getMap("auths")
                .values()
                .iterator()
                .next()
                .toString()
                .replaceAll(".*auth[:=]|}.*", "");
        var enhanced = DockerLogin.ofAuth(auth);
        var longTerm = DockerLogin.longTerm("cn-north-4", access, secret);
        enhanced.request(port).get("/v2/").then().statusCode(200);
        longTerm.request(port).get("/v2/").then().statusCode(200);

        peter.delete("/v3/users/" + id).statusCode(204);

        Api.withToken(port, token).get("/v2/manage/namespaces").spec(gatewayRefusal());
        Api.on(port)
                .anonymous()
                .filter(Signed.by(access, secret))
                .get("/v2/manage/namespaces")
                .then()
                .spec(gatewayRefusal());
        enhanced.request(port).get("/v2/").then().statusCode(401);
        longTerm.request(port).get("/v2/").then().statusCode(401);
        SignIn.request(port, SignIn.password("hooli", name, PASSWORD), SignIn.PROJECT)
                .statusCode(401);
        peter.delete(NAMESPACES + organization).statusCode(204);
    }

    @Test
    void aDisabledUserIsKeptOut() {
        String name = Fresh.name();
        String id = created(name);
        String token = SignIn.issue(port, SignIn.password("hooli", name, PASSWORD), SignIn.PROJECT);
        var key = Api.withToken(port, token)
                .post(CREDENTIALS, Map.of("credential", Map.of("user_id", id)))
                .extract();
        String access = key.path("credential.access");
        String secret = key.path("credential.secret");
        var login = DockerLogin.longTerm("cn-north-4", access, secret);
        login.request(port).get("/v2/").then().statusCode(200);

        peter.put(USERS + "/" + id, user(Map.of("enabled", false))).statusCode(200);

        Api.withToken(port, token).get("/v2/manage/namespaces").spec(gatewayRefusal());
        Api.on(port)
                .anonymous()
                .filter(Signed.by(access, secret))
                .get("/v2/manage/namespaces")
                .then()
                .spec(gatewayRefusal());
        login.request(port).get("/v2/").then().statusCode(401);
        SignIn.request(port, SignIn.password("hooli", name, PASSWORD), SignIn.PROJECT)
                .statusCode(401);
        SignIn.request(port, SignIn.token(token), SignIn.PROJECT).statusCode(401);
        SignIn.request(port, SignIn.key(access, secret), SignIn.PROJECT).statusCode(401);

        peter.put(USERS + "/" + id, user(Map.of("enabled", true))).statusCode(200);

        Api.withToken(port, token).get("/v2/manage/namespaces").statusCode(200);
        peter.delete("/v3/users/" + id).statusCode(204);
    }

    @Test
    void entriesOfDeletedUsersCanBeChangedAndRemoved() {
        String name = Fresh.name();
        String id = created(name);
        String organization = Fresh.name();
        peter.createNamespace(organization);
        peter.createRepository(organization, "app");
        for (String access :
                List.of(NAMESPACES + organization + "/access", NAMESPACES + organization + "/repos/app/access")) {
            peter.post(access, List.of(entry(id, name, 1))).statusCode(201);
        }

        peter.delete("/v3/users/" + id).statusCode(204);

        for (String access :
                List.of(NAMESPACES + organization + "/access", NAMESPACES + organization + "/repos/app/access")) {
            peter.patch(access, List.of(entry(id, name, 3))).statusCode(201);
            peter.get(access).body("others_auths.find { it.user_id == '" + id + "' }.auth", equalTo(3));
            peter.patch(access, List.of(entry(id, "another", 3))).statusCode(400);
            peter.request()
                    .contentType("application/json")
                    .body(List.of(id))
                    .delete(access)
                    .then()
                    .statusCode(204);
            peter.get(access).body("others_auths.user_id", not(hasItem(id)));
            peter.post(access, List.of(entry(id, name, 1))).statusCode(400); // who is gone gets no new one
        }
        peter.delete(NAMESPACES + organization + "/repos/app").statusCode(204);
        peter.delete(NAMESPACES + organization).statusCode(204);
    }
}
