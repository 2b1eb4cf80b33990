package io.swremu.app.openapi;

import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.shared.access.Requires;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.directory.Caller;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Whether an operation needs credentials in a header, as its parameters tell. */
enum Credentials {
    /** It has no use for them. */
    NONE,
    /** They may be in the body instead. */
    OPTIONAL,
    /** Nobody gets in without. */
    NEEDED;

    static Credentials of(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(Credentials::of)
                .max(Enum::compareTo)
                .orElse(NONE);
    }

    private static Credentials of(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (parameter.hasParameterAnnotation(Requires.class) || parameter.hasParameterAnnotation(InPath.class)) {
            return NEEDED;
        }
        if (type != Caller.class && type != Authenticated.class) {
            return NONE;
        }
        return parameter.getParameterType() == Optional.class ? OPTIONAL : NEEDED;
    }
}
