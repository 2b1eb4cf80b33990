package io.swremu.companion.door;

import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.restassured.RestAssured;
import io.swremu.companion.api.CompanionOperation;
import io.swremu.companion.fault.Faults;
import io.swremu.testing.RunningServer;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/** Without the emulator's own API nothing of it is there. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanionOffTest {
    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.with(Map.of("SWR_COMPANION_ENABLED", "false"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void itsPathsAreAsUnknownAsAnyOther(CompanionOperation operation) {
        String path = operation.path().replaceAll("\\{.*}", "x");

        RestAssured.given()
                .port(server.port())
                .request(operation.method(), path)
                .then()
                .spec(unknownApi());
    }

    @Test
    void noRequestPassesItsFilters() {
        var filters = server.bean(ServletContext.class).getFilterRegistrations().values();

        assertThat(filters)
                .extracting(FilterRegistration::getClassName)
                .isNotEmpty()
                .noneMatch(type -> type.contains(".companion."));
        assertThatExceptionOfType(NoSuchBeanDefinitionException.class).isThrownBy(() -> server.bean(Faults.class));
    }

    @Test
    void allElseWorks() {
        server.api().get("/v2/manage/namespaces").statusCode(200);
        RestAssured.given().port(server.port()).get("/_swr/ca.pem").then().statusCode(404);
    }

    @Test
    void theDocumentDoesNotHaveIt() {
        assertThat(RestAssured.given()
                        .port(server.port())
                        .get("/v3/api-docs")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Map<String, Object>>path("paths")
                        .keySet())
                .filteredOn(path -> path.startsWith("/_swr/"))
                .containsExactly("/_swr/ca.pem");
    }
}
