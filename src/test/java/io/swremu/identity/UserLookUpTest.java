package io.swremu.identity;

import static io.swremu.testing.IamRefusal.flat;
import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Users: the administrator of an account sees all of it, the others themselves. */
@StrictServerTest
class UserLookUpTest {
    private static final String ID = "[0-9a-f]{32}";
    private static final String BOB = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";
    private static final String CAROL = "0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c";
    private static final String FRANK = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";

    @LocalServerPort
    private int port;

    private Api alice;
    private Api bob;

    @BeforeEach
    void signIn() {
        alice = SignIn.api(port, "acme", "alice");
        bob = SignIn.api(port, "acme", "bob");
    }

    @Test
    void theAdministratorFindsAUserByName() {
        alice.get("/v3/users?name=bob")
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", containsInAnyOrder("users", "links"))
                .body("links.next", nullValue())
                .body("users", hasSize(1))
                .body(
                        "users[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "domain_id",
                                "enabled",
                                "description",
                                "password_expires_at",
                                "pwd_status",
                                "links"))
                .body("users[0].id", equalTo(BOB))
                .body("users[0].name", equalTo("bob"))
                .body("users[0].domain_id", matchesPattern(ID))
                .body("users[0].enabled", equalTo(true))
                .body("users[0].description", equalTo(""))
                .body("users[0].password_expires_at", equalTo(""))
                .body("users[0].pwd_status", equalTo(true))
                .body("users[0].links.self", equalTo("/v3/users/" + BOB));
    }

    @Test
    void filtersNarrowTheList() {
        String account = alice.get("/v3/users")
                .statusCode(200)
                .body("users.name", containsInAnyOrder("alice", "bob", "carol"))
                .extract()
                .path("users[0].domain_id");

        alice.get("/v3/users?domain_id=" + account).body("users", hasSize(3));
        alice.get("/v3/users?domain_id=0123456789abcdef0123456789abcdef").body("users", empty());
        alice.get("/v3/users?enabled=true").body("users", hasSize(3));
        alice.get("/v3/users?enabled=false").body("users", empty());
        alice.get("/v3/users?name=frank").body("users", empty());
        alice.get("/v3/users?enabled=maybe").spec(nested(400));
    }

    @Test
    void whoIsNoAdministratorFindsOnlyHimself() {
        bob.get("/v3/users").statusCode(200).body("users.name", contains("bob"));
        bob.get("/v3/users?name=bob").body("users.id", contains(BOB));
        bob.get("/v3/users?name=carol").body("users", empty());
        bob.get("/v3/users/" + BOB).statusCode(200);
        bob.get("/v3/users/" + CAROL).spec(nested(404));
        bob.get("/v3.0/OS-USER/users/" + CAROL).spec(flat(404, "IAM.0004"));
    }

    @Test
    void aUserIsShownById() {
        alice.get("/v3/users/" + BOB)
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", contains("user"))
                .body(
                        "user.keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "domain_id",
                                "enabled",
                                "description",
                                "password_expires_at",
                                "pwd_status",
                                "links"))
                .body("user.id", equalTo(BOB))
                .body("user.name", equalTo("bob"));
        alice.get("/v3/users/" + FRANK).spec(nested(404));
        alice.get("/v3/users/nobody").spec(nested(404));
        alice.anonymous().get("/v3/users/" + BOB).then().spec(gatewayRefusal());
    }

    @Test
    void theNewerOperationShowsMore() {
        alice.get("/v3.0/OS-USER/users/" + BOB)
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", contains("user"))
                .body(
                        "user.keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "domain_id",
                                "enabled",
                                "description",
                                "password_expires_at",
                                "pwd_status",
                                "links",
                                "email",
                                "areacode",
                                "phone",
                                "access_mode",
                                "pwd_strength",
                                "create_time",
                                "update_time",
                                "last_login_time",
                                "xuser_id",
                                "xuser_type",
                                "is_domain_owner"))
                .body("user.name", equalTo("bob"))
                .body("user.access_mode", equalTo("default"))
                .body("user.create_time", matchesPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+"))
                .body("user.is_domain_owner", equalTo(false));
        String own = alice.get("/v3/users?name=alice").extract().path("users[0].id");
        alice.get("/v3.0/OS-USER/users/" + own).body("user.is_domain_owner", equalTo(true));
        alice.get("/v3.0/OS-USER/users/" + FRANK).spec(flat(404, "IAM.0004"));
        alice.anonymous().get("/v3.0/OS-USER/users/" + BOB).then().spec(gatewayRefusal());
    }
}
