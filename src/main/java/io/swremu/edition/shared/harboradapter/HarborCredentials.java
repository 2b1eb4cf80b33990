package io.swremu.edition.shared.harboradapter;

import io.swremu.identity.caller.Authenticator;
import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.LoginService;
import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.web.CredentialCheck;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Surface.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The credentials of Harbor's paths: a docker login, as Harbor sends it, or what the management API takes. */
@Component
class HarborCredentials implements CredentialCheck {
    private final LoginService logins;
    private final Authenticator authenticator;
    private final Callers callers;

    HarborCredentials(LoginService logins, Authenticator authenticator, Callers callers) {
        this.logins = logins;
        this.authenticator = authenticator;
        this.callers = callers;
    }

    @Override
    public Credentials kind() {
        return Credentials.LOGIN;
    }

    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException {
        current.enter(callerOf(request));
        return request;
    }

    private Caller callerOf(HttpServletRequest request) throws IOException {
        var login = BasicCredentials.of(request);
        if (login.isEmpty()) {
            return callers.of(authenticator.authenticate(request));
        }
        return login.flatMap(logins::authenticate)
                .orElseThrow(() -> new CredentialsRefusedException("wrong user or password"));
    }
}
