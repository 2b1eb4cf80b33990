package io.swremu.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateAuthorizationTokenRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateSecretRequest;
import io.restassured.RestAssured;
import io.swremu.Sdk;
import io.swremu.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Docker logins that the official client hands out: their form, and that the registry takes them. */
@ServerTest
class LoginSdkTest {
    @LocalServerPort
    private int port;

    @Test
    void aTemporaryLoginIsOneOfTheRegistry() {
        SwrClient swr = Sdk.on(port);
        var secret = swr.createSecret(new CreateSecretRequest().withProjectname("cn-east-3"));

        assertThat(secret.getHttpStatusCode()).isEqualTo(200);
        String login = login(secret.getAuths().get("localhost:" + port).getAuth());
        assertThat(login).matches("cn-east-3@[A-Z0-9]{20}:[0-9a-f]{64}");
        assertThat(secret.getAuths()).hasSize(1);
        int colon = login.indexOf(':');
        assertThat(secret.getXSwrDockerlogin())
                .isEqualTo("docker login -u %s -p %s localhost:%d"
                        .formatted(login.substring(0, colon), login.substring(colon + 1), port));
        assertThat(ping(login)).isEqualTo(200);
    }

    @Test
    void anEnhancedLoginIsForHalfADay() {
        SwrClient swr = Sdk.on(port);
        var token = swr.createAuthorizationToken(new CreateAuthorizationTokenRequest());

        assertThat(token.getHttpStatusCode()).isEqualTo(200);
        assertThat(token.getAuths()).hasSize(1);
        String login = login(token.getAuths().get("localhost:" + port).getAuth());
        assertThat(login).startsWith("bearertoken@");
        int colon = login.indexOf(':');
        assertThat(token.getXSwrDockerlogin())
                .isEqualTo("docker login -u %s -p %s localhost:%d"
                        .formatted(login.substring(0, colon), login.substring(colon + 1), port));
        assertThat(token.getXSwrExpireat()).matches(".*\\.\\d{3}Z");
        assertThat(Duration.between(Instant.now(), Instant.parse(token.getXSwrExpireat())))
                .isBetween(Duration.ofHours(11), Duration.ofHours(12).plusMinutes(1));
        assertThat(ping(login)).isEqualTo(200);
    }

    private static String login(String auth) {
        return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
    }

    private int ping(String login) {
        int colon = login.indexOf(':');
        return RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .basic(login.substring(0, colon), login.substring(colon + 1))
                .get("/v2/")
                .statusCode();
    }
}
