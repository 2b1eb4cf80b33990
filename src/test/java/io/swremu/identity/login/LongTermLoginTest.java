package io.swremu.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.DockerLogin;
import io.swremu.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The login that everybody can compute from an access key. */
@StrictServerTest
class LongTermLoginTest {
    private static final String KEY = "AKIDEXAMPLE000000001";
    private static final String SECRET = "SKexample0123456789abcdefghijklmnopqrstuv";

    /** What {@code printf "$AK" | openssl dgst -binary -sha256 -hmac "$SK" | od -An -vtx1} prints. */
    private static final String PASSWORD = "1c0df2aad57305aebfc029b43297a850d27a5b63a50827efd276a30280f8d7cd";

    @LocalServerPort
    private int port;

    @Test
    void thePasswordIsThatOfThePublishedExample() {
        assertThat(DockerLogin.longTerm("cn-north-4", KEY, SECRET).password()).isEqualTo(PASSWORD);
        for (String region : new String[] {"cn-north-4", "cn-east-3"}) {
            var login = new DockerLogin(region + "@" + KEY, PASSWORD);
            login.request(port).get("/v2/").then().statusCode(200);
            login.ask(port).statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1c0df2aad57305aebfc029b43297a850d27a5b63a50827efd276a30280f8d7ce",
                "1C0DF2AAD57305AEBFC029B43297A850D27A5B63A50827EFD276A30280F8D7CD",
                "1c0df2aad57305aebfc029b43297a850d27a5b63a50827efd276a30280f8d7cd ",
                SECRET,
                ""
            })
    void anotherPasswordIsRefused(String password) {
        assertRefused(new DockerLogin("cn-north-4@" + KEY, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mars-north-1@" + KEY,
                "@" + KEY,
                KEY,
                "cn-north-4@AKBOB",
                "cn-north-4@akidexample000000001",
                "cn-north-4@",
                "bearertoken@" + KEY,
                "carol",
                "",
                "cn-north-4@\0",
                "bearertoken@\0"
            })
    void anotherUserIsRefused(String user) {
        assertRefused(new DockerLogin(user, PASSWORD));
    }

    private void assertRefused(DockerLogin login) {
        login.request(port).get("/v2/").then().statusCode(401);
        login.ask(port).statusCode(401);
    }
}
