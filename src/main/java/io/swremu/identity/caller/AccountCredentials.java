package io.swremu.identity.caller;

import io.swremu.platform.web.CredentialCheck;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Surface.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The credentials of the management APIs. Their controllers get a {@link io.swremu.identity.directory.Caller}. */
@Component
class AccountCredentials implements CredentialCheck {
    private final Authenticator authenticator;
    private final Callers callers;

    AccountCredentials(Authenticator authenticator, Callers callers) {
        this.authenticator = authenticator;
        this.callers = callers;
    }

    @Override
    public Credentials kind() {
        return Credentials.ACCOUNT;
    }

    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException {
        current.enter(callers.of(authenticator.authenticate(request)));
        return request;
    }
}
