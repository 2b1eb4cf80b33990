package io.swremu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link Requester} in the type that they declare. Without valid credentials an {@code Optional} is
 * empty, and anything else refuses the request.
 */
@Component
class RequesterResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Requester.class.isAssignableFrom(typeOf(parameter));
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var current = CurrentRequest.of((HttpServletRequest) request.getNativeRequest());
        var requester = current.requester(typeOf(parameter));
        return parameter.getParameterType() == Optional.class
                ? requester
                : requester.orElseThrow(() -> current.refusal(typeOf(parameter)));
    }

    private static Class<?> typeOf(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType();
    }
}
