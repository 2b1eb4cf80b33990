package io.swremu.registry;

import io.swremu.platform.web.CurrentRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the repository that the path names, together with the right that they need: a {@link PullSource}, a
 * {@link PushTarget} or a {@link DeleteTarget}. An {@code Optional} of a source is empty if the repository is missing.
 * A {@link RepositoryReference} is just the name, without a check. If the caller lacks the right, no controller is
 * called.
 */
@Component
class RepositoryArguments implements HandlerMethodArgumentResolver {
    private final RegistryAccess access;

    RepositoryArguments(RegistryAccess access) {
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == PullSource.class
                || type == PushTarget.class
                || type == DeleteTarget.class
                || type == RepositoryReference.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var path = (RegistryPath) Objects.requireNonNull(
                request.getAttribute(RegistryPath.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST),
                "the path of this operation is not one of the registry");
        if (parameter.getParameterType() == RepositoryReference.class) {
            return path.reference();
        }
        var caller = (RegistryCaller)
                Objects.requireNonNull(CurrentRequest.of((HttpServletRequest) request.getNativeRequest())
                        .requester());
        if (parameter.isOptional()) {
            return access.pullIfPresent(path.reference(), caller);
        }
        Class<?> type = parameter.getParameterType();
        if (type == PushTarget.class) {
            return access.push(path.reference(), caller);
        }
        return type == DeleteTarget.class
                ? new DeleteTarget(access.delete(path.reference(), caller))
                : access.pull(path.reference(), caller);
    }
}
