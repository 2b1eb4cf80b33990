package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.access.Requirement;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.namespace.GrantedNamespace;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.web.CurrentRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives controllers the {@link GrantedNamespace} or the {@link GrantedRepository} that {@code {namespace}} and
 * {@code {repository}} in the path name, if the caller has the level that {@link Requires} says.
 */
@Component
class GrantedResolver implements HandlerMethodArgumentResolver {
    private final NamespaceService namespaces;
    private final RepositoryService repositories;

    GrantedResolver(NamespaceService namespaces, RepositoryService repositories) {
        this.namespaces = namespaces;
        this.repositories = repositories;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Requires.class);
    }

    @Override
    public Supplier<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var requires = Objects.requireNonNull(parameter.getParameterAnnotation(Requires.class));
        var http = (HttpServletRequest) request.getNativeRequest();
        var caller = CurrentRequest.of(http).require(Caller.class);
        var path = (Map<?, ?>) http.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var namespace = new NamespaceName(String.valueOf(path.get("namespace")));
        if (parameter.getParameterType() == GrantedNamespace.class) {
            return () -> namespaces.require(namespace, requires.value(), caller);
        }
        var name = RepositoryName.valueOf(String.valueOf(path.get("repository")));
        return () -> repositories.require(namespace, name, Requirement.of(requires), caller);
    }
}
