package io.swremu.companion;

import io.swremu.identity.caller.Authenticator;
import io.swremu.identity.caller.CredentialsRefusedException;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may use the emulator's own API, all of it: everybody in open mode, without credentials; in strict mode the
 * administrators of accounts, by what the management API takes.
 */
@Configuration(proxyBeanMethods = false)
class EmulatorDoor implements WebMvcConfigurer, HandlerInterceptor {
    private final Authenticator authenticator;
    private final Trust trust;

    EmulatorDoor(Authenticator authenticator, Trust trust) {
        this.authenticator = authenticator;
        this.trust = trust;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/_swr/**");
    }

    /** @throws io.swremu.platform.error.SwrException {@link ErrorCode#NOT_AUTHENTICATED}, {@link ErrorCode#OPERATION_FORBIDDEN} */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (trust.checksCredentials() && !isAdministrator(request)) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("only for administrators");
        }
        return true;
    }

    private boolean isAdministrator(HttpServletRequest request) throws IOException {
        try {
            return authenticator.authenticate(request).user().administrator();
        } catch (CredentialsRefusedException refused) {
            throw ErrorCode.NOT_AUTHENTICATED.toException(String.valueOf(refused.getMessage()));
        }
    }
}
