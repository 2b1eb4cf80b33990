package io.swremu.identity;

import static io.swremu.testing.SignIn.PROJECT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Identities of which only the names are configured: the rest is as the page about identities says. */
@StrictServerTest
class DerivedIdentityTest {
    /** 64 characters of three bytes each; bcrypt looks at 72 bytes of a password. */
    private static final String LONG_NAME = "鯨".repeat(64);

    @LocalServerPort
    private int port;

    /** The values are what {@code printf 'user initech/peter' | sha256sum} and the like print. */
    @Test
    void idsAndKeysFollowFromTheNames() {
        String token = SignIn.request(port, SignIn.password("initech", "peter", "peter"), PROJECT)
                .statusCode(201)
                .body("token.user.id", equalTo("6001ffb3293ef59d874d4dffe022c5f9"))
                .body("token.user.domain.id", equalTo("d0fc091941427a669a77ab2f60eb1a75"))
                .body("token.project.id", equalTo("c734b8882c22611f10a7fa8b02984697"))
                .extract()
                .header("X-Subject-Token");

        Api.withToken(port, token)
                .get("/v3.0/OS-CREDENTIAL/credentials")
                .body("credentials.access", contains("AK74694C06DC04FE9859"));
        DockerLogin.longTerm("cn-north-4", "AK74694C06DC04FE9859", "051dc6b2f7cca5a71c456ecfa7a1566eac00bcc0")
                .ask(port)
                .statusCode(200);
    }

    @Test
    void aPasswordMayBeAsLongAsANameInAnyScript() {
        SignIn.request(port, SignIn.password("initech", LONG_NAME, LONG_NAME), PROJECT)
                .statusCode(201)
                .body("token.user.name", equalTo(LONG_NAME));
        SignIn.request(port, SignIn.password("initech", LONG_NAME, LONG_NAME.substring(1) + "x"), PROJECT)
                .statusCode(401);
        SignIn.api(port, "initech", "peter", "peter")
                .get("/v3/users")
                .body("users.name", containsInAnyOrder("peter", LONG_NAME));
    }
}
