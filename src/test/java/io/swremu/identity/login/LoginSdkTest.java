package io.swremu.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.AuthInfo;
import com.huaweicloud.sdk.swr.v2.model.CreateAuthorizationTokenRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateSecretRequest;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Sdk;
import io.swremu.testing.StrictServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The docker logins, as the official Java SDK gets them from a server that checks its signatures. */
@StrictServerTest
class LoginSdkTest {
    @LocalServerPort
    private int port;

    private static BasicCredentials credentials() {
        return new BasicCredentials().withAk("AKBOB").withSk("sk-bob");
    }

    private SwrClient client() {
        return SwrClient.newBuilder()
                .withCredential(credentials())
                .withEndpoints(List.of("http://localhost:" + port))
                .build();
    }

    @Test
    void createSecretHasACommandAndWhatDockerKeeps() {
        var answer = client().createSecret(new CreateSecretRequest().withProjectname("cn-east-3"));

        assertThat(answer.getHttpStatusCode()).isEqualTo(200);
        DockerLogin login = login(answer.getAuths());
        assertThat(login.user()).matches("cn-east-3@[A-Z0-9]{20}");
        assertThat(answer.getXSwrDockerlogin()).isEqualTo(command(login));
        // This version of the SDK has no field for the second header; LoginCommandTest looks at it.
        login.ask(port).statusCode(200);
    }

    @Test
    void createAuthorizationTokenHasTheSameForAnEnhancedLogin() {
        var answer = client().createAuthorizationToken(new CreateAuthorizationTokenRequest());

        assertThat(answer.getHttpStatusCode()).isEqualTo(200);
        DockerLogin login = login(answer.getAuths());
        assertThat(login.user()).isEqualTo("bearertoken@0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
        assertThat(answer.getXSwrDockerlogin()).isEqualTo(command(login));
        assertThat(answer.getXSwrExpireat()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Duration.between(Instant.now(), Instant.parse(answer.getXSwrExpireat())))
                .isCloseTo(Duration.ofHours(12), Duration.ofMinutes(1));
        login.ask(port).statusCode(200);
    }

    @Test
    void aProjectThatIsNoRegionIsRefused() {
        Sdk.assertRefused(
                () -> client().createSecret(new CreateSecretRequest().withProjectname("mars-north-1")),
                400,
                "SVCSTG.SWR.4001025");
    }

    @Test
    void aClientThatKnowsNoProjectLooksItUpInTheEmulatorsIam() {
        String endpoint = "http://localhost:" + port;
        BasicCredentials credentials = credentials();
        credentials.withIamEndpoint(endpoint);
        SwrClient client = SwrClient.newBuilder()
                .withCredential(credentials)
                .withRegion(new Region("cn-east-3", endpoint))
                .build();

        var answer = client.createSecret(new CreateSecretRequest());

        assertThat(login(answer.getAuths()).user()).startsWith("cn-east-3@");
    }

    private DockerLogin login(Map<String, AuthInfo> auths) {
        assertThat(auths).containsOnlyKeys("localhost:" + port);
        return DockerLogin.ofAuth(auths.values().iterator().next().getAuth());
    }

    private String command(DockerLogin login) {
        return "docker login -u " + login.user() + " -p " + login.password() + " localhost:" + port;
    }
}
