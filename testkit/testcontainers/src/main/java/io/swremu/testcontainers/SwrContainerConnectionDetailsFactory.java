package io.swremu.testcontainers;

import io.swremu.client.SwrCredentials;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Tells Spring Boot what {@code @ServiceConnection} means on an {@link SwrContainer}. */
class SwrContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<SwrContainer, SwrConnectionDetails> {

    @Override
    protected SwrConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<SwrContainer> source) {
        return new SwrContainerConnectionDetails(source);
    }

    private static final class SwrContainerConnectionDetails extends ContainerConnectionDetails<SwrContainer>
            implements SwrConnectionDetails {

        private SwrContainerConnectionDetails(ContainerConnectionSource<SwrContainer> source) {
            super(source);
        }

        @Override
        public SwrCredentials credentials() {
            return getContainer().credentials(); // when asked for: only then it has to run
        }
    }
}
