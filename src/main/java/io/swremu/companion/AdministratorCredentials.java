package io.swremu.companion;

import io.swremu.identity.caller.Authenticator;
import io.swremu.identity.directory.AuthProperties;
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
    private final boolean strict;

    AdministratorCredentials(Authenticator authenticator, AuthProperties properties) {
        this.authenticator = authenticator;
        this.strict = properties.strict();
    }

    @Override
    public Credentials kind() {
        return Credentials.ADMINISTRATOR;
    }

    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException {
        if (strict) {
            var authenticated = authenticator.authenticate(request);
            current.enter(authenticated);
            if (!authenticated.user().administrator()) {
                throw ErrorCode.OPERATION_FORBIDDEN.toException("only for administrators");
            }
        }
        return request;
    }
}
