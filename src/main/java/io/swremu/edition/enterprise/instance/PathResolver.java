package io.swremu.edition.enterprise.instance;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
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
 * Gives controllers the {@link GrantedProject} or the {@link GrantedInstance} of the path: of {@code {project_id}}, and of
 * {@code {instance_id}} or, in the paths of resource tags, {@code {resource_id}}.
 */
@Component
public class PathResolver implements HandlerMethodArgumentResolver {
    private final InstanceProjects projects;
    private final Instances instances;

    PathResolver(InstanceProjects projects, Instances instances) {
        this.projects = projects;
        this.instances = instances;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(InPath.class)
                && (type == GrantedProject.class || type == GrantedInstance.class);
    }

    @Override
    public Supplier<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = (HttpServletRequest) request.getNativeRequest();
        if (parameter.getParameterType() == GrantedProject.class) {
            return () -> project(http);
        }
        boolean running = Objects.requireNonNull(parameter.getParameterAnnotation(InPath.class))
                .running();
        return () -> instance(http, running);
    }

    /**
     * The instance that the path of a request names.
     *
     * @param running whether it must be
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} if the project is not the caller's,
     *     {@link ErrorCode#RESOURCE_NOT_FOUND} if the instance is not, {@link ErrorCode#BUSY} if it is not running
     */
    public GrantedInstance instance(HttpServletRequest request, boolean running) {
        String id = variable(request, "instance_id");
        if (id.isEmpty()) {
            id = variable(request, "resource_id");
        }
        Caller caller = CurrentRequest.of(request).require(Caller.class);
        Instance instance;
        if (variable(request, "project_id").isEmpty()) {
            instance = instances.require(caller, id);
        } else {
            GrantedProject project = project(request);
            instance = instances.require(project.caller(), project.id(), id);
        }
        if (running && !instance.isRunning()) {
            throw ErrorCode.BUSY.toException(
                    "the instance is " + instance.status().word());
        }
        return GrantedInstance.of(instance, caller);
    }

    private GrantedProject project(HttpServletRequest request) {
        return projects.require(
                variable(request, "project_id"), CurrentRequest.of(request).require(Caller.class));
    }

    private static String variable(HttpServletRequest request, String name) {
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = path.get(name);
        return value == null ? "" : value.toString();
    }
}
