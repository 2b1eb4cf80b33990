package io.swremu.companion.reset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.content.blob.BlobStore;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reset brings back what the server started with, and nothing else. */
class ResetTest {
    private static RunningServer server;

    private final Api api = server.api();

    @BeforeAll
    static void start() {
        server = RunningServer.with("--swr.quota.namespaces=1000000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void timing() {
        for (int i = 0; i < 100; i++) {
            api.createNamespace("group" + i);
            api.createRepository("group" + i, "app");
            TestImage.of("layer " + i).push(api, "group" + i + "/app", "1");
        }
        server.bean(StartState.class).remember();
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            reset();
            System.out.println("RESET " + (System.nanoTime() - start) / 1000000.0);
        }
        assertThat(JdbcClient.create(server.bean(DataSource.class)).sql("select count(*) from image_tag").query(Integer.class).single()).isEqualTo(100);
    }

    private void reset() {
        given().port(server.port()).post("/_swr/reset").then().statusCode(204);
    }
}
