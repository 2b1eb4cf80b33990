package io.swremu.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Configuration;

/** Spring Boot knows what {@code @ServiceConnection} means on the container; no engine is needed for that. */
@SpringBootTest(classes = ServiceConnectionTest.Application.class, webEnvironment = WebEnvironment.NONE)
class ServiceConnectionTest {
    @ServiceConnection
    static SwrContainer swr = new SwrContainer("swr-emulator") {
        /** Without asking an engine for it. */
        @Override
        public String getDockerImageName() {
            return "swr-emulator:latest";
        }
    };

    @Autowired
    private SwrConnectionDetails details;

    @Test
    void theApplicationHasTheDetailsAsABean() {
        assertThat(details).isNotNull();
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {}
}
