package io.swremu.identity.caller;

import io.swremu.platform.error.GatewayError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Credentials that the gateway in front of the service refuses; the message goes to the client and holds no secret. */
public class CredentialsRefusedException extends RuntimeException {
    CredentialsRefusedException(String reason) {
        super(reason);
    }

    /** What the gateway answers. @param requestId the value of {@code X-Request-Id} */
    public GatewayError body(@Nullable String requestId) {
        return GatewayError.authentication(String.valueOf(getMessage()), Objects.requireNonNullElse(requestId, ""));
    }
}
