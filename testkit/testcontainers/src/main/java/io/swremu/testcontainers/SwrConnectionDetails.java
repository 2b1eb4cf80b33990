package io.swremu.testcontainers;

import io.swremu.client.SwrCredentials;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How a Spring Boot application reaches SWR. A test that annotates an {@link SwrContainer} with {@code @ServiceConnection} has
 * it as a bean, from which the application's configuration makes its client.
 */
public interface SwrConnectionDetails extends ConnectionDetails {
    /** The endpoint, the keys and the login of the registry. */
    SwrCredentials credentials();
}
