package io.swremu.companion.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ConnectionException;
import com.huaweicloud.sdk.core.exception.RequestTimeoutException;
import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.ListNamespacesRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each kind of fault as clients see it that others wrote: the official SDK, and a registry client. */
@ServerTest
@ResourceLock("/_swr/faults")
class FaultClientsTest {
    static {
        System.setProperty("sendCredentialsOverHttp", "true"); // else the client keeps them for TLS
    }

    private final Api api;
    private final Rules rules;

    @TempDir
    private Path directory;

    FaultClientsTest(TestAccount account) {
        this.api = account.api();
        this.rules = new Rules(account);
    }

    @AfterEach
    void removeRules() {
        rules.close();
    }

    private void listBySdk() {
        Sdk.of(api).listNamespaces(new ListNamespacesRequest());
    }

    @Test
    void theSdkSeesAnErrorOfTheServer() {
        rules.add("", "\"error\": {\"status\": 500, \"code\": \"SVCSTG.SWR.5000001\", \"message\": \"broken\"}");

        assertThatExceptionOfType(ServerResponseException.class)
                .isThrownBy(this::listBySdk)
                .satisfies(error -> {
                    assertThat(error.getHttpStatusCode()).isEqualTo(500);
                    assertThat(error.getErrorCode()).isEqualTo("SVCSTG.SWR.5000001");
                    assertThat(error.getErrorMsg()).isEqualTo("broken");
                });
    }

    @Test
    void theSdkSeesThatItIsThrottledAndGetsThroughAfterwards() {
        rules.add("", "\"error\": {\"status\": 429}, \"times\": 1");

        assertThatExceptionOfType(ClientRequestException.class)
                .isThrownBy(this::listBySdk)
                .satisfies(error -> {
                    assertThat(error.getHttpStatusCode()).isEqualTo(429);
                    assertThat(error.getErrorCode()).isEqualTo("APIGW.0308");
                });
        listBySdk();
    }

    @Test
    void theSdkSeesThatItsKeyHasExpired() {
        rules.add("", "\"expire_token\": true");

        Sdk.assertRefused(this::listBySdk, 401, "APIGW.0301");
    }

    @Test
    void theSdkWaitsInVain() {
        rules.add("", "\"delay\": {\"fixed_ms\": 20000}, \"times\": 1");
        var patience = HttpConfig.getDefaultHttpConfig().withReadTimeout(1);
        SwrClient hasty = SwrClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(api.accessKey())
                        .withSk("any")
                        .withProjectId("0123456789abcdef0123456789abcdef"))
                .withHttpConfig(patience)
                .withEndpoints(List.of("http://localhost:" + api.port()))
                .build();

        assertThatExceptionOfType(RequestTimeoutException.class)
                .isThrownBy(() -> hasty.listNamespaces(new ListNamespacesRequest()));
    }

    @Test
    void theSdkLosesItsConnection() {
        rules.add("", "\"cut\": {}");

        assertThatThrownBy(this::listBySdk).isInstanceOf(ConnectionException.class);
    }

    @Test
    void theSdkGetsHalfAnAnswer() {
        rules.add("", "\"cut\": {\"after_answer_bytes\": 5}");

        assertThatThrownBy(this::listBySdk).isInstanceOf(SdkException.class);
    }

    @Test
    void aRegistryClientSeesADamagedBlob() throws Exception {
        String image = pushed();
        rules.add("\"operation\": \"PullBlob\"", "\"corrupt\": {\"offset\": 0}");

        assertThatThrownBy(() -> pull(image)).hasStackTraceContaining("digest");
    }

    @Test
    void aRegistryClientLosesABlobAndCanFetchItAgain() throws Exception {
        String image = pushed();
        String id = rules.add("\"operation\": \"PullBlob\"", "\"cut\": {\"after_answer_bytes\": 10}, \"times\": 1");

        assertThatThrownBy(() -> pull(image)).hasStackTraceContaining("Premature end");
        pull(image);

        rules.show(id).body("hits", equalTo(1));
    }

    @Test
    void aRegistryClientIsRefused() throws Exception {
        String image = pushed();
        rules.add("\"operation\": \"PullManifest\"", "\"error\": {\"status\": 403}");

        assertThatThrownBy(() -> pull(image)).hasStackTraceContaining("DENIED");
    }

    private String pushed() throws Exception {
        String group = Fresh.name();
        api.createNamespace(group);
        Path file = Files.writeString(directory.resolve("hello"), "hello".repeat(1000));
        Jib.fromScratch().addLayer(List.of(file), "/app").containerize(to(group + "/app"));
        return group + "/app";
    }

    private void pull(String image) throws Exception {
        Jib.from(named(image)).containerize(to(image + "-derived"));
    }

    private RegistryImage named(String repository) throws Exception {
        return RegistryImage.named("localhost:" + api.port() + "/" + repository + ":v1")
                .addCredential("cn-north-4@" + api.accessKey(), "any");
    }

    private Containerizer to(String repository) throws Exception {
        return Containerizer.to(named(repository))
                .setAllowInsecureRegistries(true)
                .setBaseImageLayersCache(directory.resolve("base"))
                .setApplicationLayersCache(directory.resolve("layers"));
    }
}
