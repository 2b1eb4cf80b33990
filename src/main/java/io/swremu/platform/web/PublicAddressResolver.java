package io.swremu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link PublicAddress} of the request. */
@Component
public class PublicAddressResolver implements HandlerMethodArgumentResolver {
    private final @Nullable PublicAddress configured;

    PublicAddressResolver(PublicAddressProperties properties) {
        this.configured = properties.publicUrl() == null ? null : PublicAddress.of(properties.publicUrl());
    }

    /** The address to name to the sender of a request. */
    public PublicAddress of(HttpServletRequest request) {
        return configured != null ? configured : PublicAddress.of(request);
    }

    /** The address that the client called, whatever is configured. */
    public PublicAddress called(HttpServletRequest request) {
        return PublicAddress.of(request);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PublicAddress.class;
    }

    @Override
    public PublicAddress resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(((HttpServletRequest) request.getNativeRequest()));
    }
}
