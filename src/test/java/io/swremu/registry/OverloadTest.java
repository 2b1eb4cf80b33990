package io.swremu.registry;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server with more to do than its database gets done says when to come again, in the form of each API. */
@Tag("slow")
@Tag("any-database")
class OverloadTest {
    private static final String SIGN_ON = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"test","password":"x","domain":{"name":"test"}}}}}}""";

    @Test
    void noFreeConnectionMeansTryAgain() throws SQLException {
        try (var server = RunningServer.with(
                "--spring.datasource.hikari.maximum-pool-size=2",
                "--spring.datasource.hikari.connection-timeout=250")) {
            var pool = server.bean(DataSource.class);
            try (Connection one = connection(pool);
                    Connection other = connection(pool)) {
                assertThat(one).isNotSameAs(other);
                int port = server.port();
                busy(server.api().get("/v2/manage/namespaces")).spec(refusal("5030001"));
                busy(server.api().post("/v2/manage/namespaces", Map.of("namespace", "busy")))
                        .spec(refusal("5030001"));
                busy(server.api().post("/v3/auth/tokens", SIGN_ON)).spec(nested(503));
                busy(server.api().get("/v3/projects")).spec(nested(503));
                busy(server.api().registry().get("/v2/busy/app/tags/list").then())
                        .spec(OciRefusal.refusal(503, "UNAVAILABLE"));
                busy(DockerLogin.anonymous(port)
                                .get("/v2/busy/app/manifests/v1")
                                .then())
                        .spec(OciRefusal.refusal(503, "UNAVAILABLE"));
                busy(DockerLogin.longTerm("cn-north-4", "test", "test").ask(port, "repository:busy/app:pull"))
                        .body("errors[0].code", equalTo("UNAVAILABLE"));
            }
            server.api().get("/v2/manage/namespaces").statusCode(200);
        }
    }

    @Test
    void aRowThatStaysLockedMeansTryAgain() throws SQLException {
        String url = "jdbc:h2:mem:" + Fresh.name()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=200;DB_CLOSE_DELAY=-1";
        try (var server = RunningServer.with(
                "--spring.datasource.url=" + url, "--spring.datasource.username=sa", "--spring.datasource.password=")) {
            server.api().createNamespace("busy");
            TestImage.of("busy").push(server.api(), "busy/app", "v1");
            try (Connection other = server.bean(DataSource.class).getConnection()) {
                other.setAutoCommit(false);
                other.createStatement().execute("update image_repository set description = 'x'");
                busy(server.api().patch("/v2/manage/namespaces/busy/repos/app", Map.of("is_public", true)))
                        .spec(refusal("5030001"));
                busy(server.api()
                                .registry()
                                .contentType(TestImage.TYPE)
                                .body(TestImage.of("busy").manifest())
                                .put("/v2/busy/app/manifests/v2")
                                .then())
                        .spec(OciRefusal.refusal(503, "UNAVAILABLE"));
                other.rollback();
            }
        }
    }

    /** One that nothing in the background holds. */
    private static Connection connection(DataSource pool) {
        return await().ignoreExceptions().until(pool::getConnection, notNullValue());
    }

    private static ValidatableResponse busy(ValidatableResponse answer) {
        return answer.statusCode(503).header("Retry-After", "5");
    }
}
