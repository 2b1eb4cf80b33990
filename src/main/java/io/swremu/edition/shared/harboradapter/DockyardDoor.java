package io.swremu.edition.shared.harboradapter;

import io.swremu.identity.caller.Authenticator;
import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.CallerResolver;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.caller.CredentialsRefusedException;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.LoginService;
import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets nobody in without valid credentials: user and password of a docker login, as Harbor sends them, or what the
 * management API takes. There is no gateway in front of these paths, so refusals have the envelope of the service.
 */
@Configuration(proxyBeanMethods = false)
class DockyardDoor implements WebMvcConfigurer, HandlerInterceptor {
    private final LoginService logins;
    private final Authenticator authenticator;
    private final Callers callers;

    DockyardDoor(LoginService logins, Authenticator authenticator, Callers callers) {
        this.logins = logins;
        this.authenticator = authenticator;
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/dockyard/**");
    }

    /** @throws io.swremu.platform.error.SwrException {@link ErrorCode#NOT_AUTHENTICATED} */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        CallerResolver.enter(request, callerOf(request));
        return true;
    }

    private Caller callerOf(HttpServletRequest request) throws IOException {
        var login = dockerLogin(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (login.isPresent()) {
            return logins.authenticate(login.get().user(), login.get().password())
                    .orElseThrow(() -> ErrorCode.NOT_AUTHENTICATED.toException("wrong user or password"));
        }
        try {
            return callers.of(authenticator.authenticate(request));
        } catch (CredentialsRefusedException refused) {
            throw ErrorCode.NOT_AUTHENTICATED.toException(String.valueOf(refused.getMessage()));
        }
    }

    private static Optional<BasicCredentials> dockerLogin(@Nullable String authorization) {
        return authorization == null ? Optional.empty() : BasicCredentials.parse(authorization);
    }
}
