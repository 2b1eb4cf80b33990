package io.swremu.companion;

import io.swremu.identity.caller.Authenticator;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.CredentialCheck;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Surface.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens the emulator's own API to everybody in open mode, and to the administrators of accounts in strict mode. */
@Component
class AdministratorCredentials implements CredentialCheck {
    private final Authenticator authenticator;
    private final Trust trust;

    AdministratorCredentials(Authenticator authenticator, Trust trust) {
        this.authenticator = authenticator;
        this.trust = trust;
    }

    @Override
    public Credentials kind() {
        return Credentials.ADMINISTRATOR;
    }

    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException {
        if (trust.checksCredentials()) {
            var authenticated = authenticator.authenticate(request);
            current.enter(authenticated);
            if (!authenticated.user().administrator()) {
                throw ErrorCode.OPERATION_FORBIDDEN.toException("only for administrators");
            }
        }
        return request;
    }
}
