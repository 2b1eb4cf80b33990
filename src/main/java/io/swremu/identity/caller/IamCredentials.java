package io.swremu.identity.caller;

import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.CredentialCheck;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Surface.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * The credentials of IAM. Those of its operations that ask for an {@link Authenticated} refuse others; whoever requests a
 * token needs no valid one.
 */
@Component
class IamCredentials implements CredentialCheck {
    private static final String TRACE_HEADER = "X-IAM-Trace-Id";

    private final Authenticator authenticator;

    IamCredentials(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Credentials kind() {
        return Credentials.ON_DEMAND;
    }

    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException {
        response.setHeader(TRACE_HEADER, current.id());
        try {
            current.enter(authenticator.authenticate(request));
        } catch (CredentialsRefusedException | SwrException refused) {
            current.refuseOnDemand(refused);
        }
        return request;
    }
}
