package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;

import io.swremu.testing.DockerLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that has lost its database: docker is told so in its own terms, before and behind the login. */
@Tag("slow")
class DatabaseGoneTest {

    @Test
    void aFailureHasTheEnvelopeOfTheProtocol() throws Exception {
        try (var server = RunningServer.with()) {
            server.api().createNamespace("gone");
            TestImage.of("gone").push(server.api(), "gone/app", "v1");
            server.api()
                    .patch("/v2/manage/namespaces/gone/repos/app", Map.of("is_public", true))
                    .statusCode(201);
            String manifest = "/v2/gone/app/manifests/v1";
            DockerLogin.anonymous(server.port()).get(manifest).then().statusCode(200);

            ((AutoCloseable) server.bean(DataSource.class)).close();

            server.api().registry().get(manifest).then().spec(refusal(500, "UNKNOWN"));
            DockerLogin.anonymous(server.port()).get(manifest).then().spec(refusal(500, "UNKNOWN"));
        }
    }
}
