package io.swremu.identity.caller;

import io.swremu.identity.directory.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}, or whose credentials the request carries, as {@link CallerFilter} found it. */
@Component
public class CallerResolver implements HandlerMethodArgumentResolver {
    /** The request attribute that holds the {@link Caller}. */
    static final String CALLER = Caller.class.getName();

    /** The request attribute that holds the {@link Authenticated}. */
    static final String AUTHENTICATED = Authenticated.class.getName();

    /** The request attribute that holds why credentials are refused, if nobody has been told yet. */
    static final String REFUSAL = CallerResolver.class.getName() + ".refusal";

    /** Tells the controllers who calls, for doors that take other credentials than the management API does. */
    public static void enter(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Authenticated.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        boolean caller = parameter.getParameterType() == Caller.class;
        Object found = request.getAttribute(caller ? CALLER : AUTHENTICATED, RequestAttributes.SCOPE_REQUEST);
        if (found != null) {
            return found;
        }
        if (caller) {
            throw new IllegalStateException("no caller: the path of this operation is not behind CallerFilter");
        }
        if (request.getAttribute(REFUSAL, RequestAttributes.SCOPE_REQUEST) instanceof RuntimeException refusal) {
            throw refusal;
        }
        throw new CredentialsRefusedException("x-auth-token not found");
    }
}
