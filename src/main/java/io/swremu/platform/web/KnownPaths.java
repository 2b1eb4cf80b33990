package io.swremu.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The paths and methods that the gateway in front of the service knows: those of the controllers, and those of the
 * {@linkplain AbsentOperation operations that are absent}. Any other is refused with {@link ErrorCode#API_UNKNOWN}.
 */
@Component
public class KnownPaths implements WebMvcRegistrations {
    private final OneTransaction transaction;

    KnownPaths(OneTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new OperationCalls(transaction);
    }

    /** The id in the OpenAPI document; for what is not in it, such as the document itself, the method's name. */
    public static String nameOf(HandlerMethod method) {
        if (method.getBean() instanceof AbsentOperation absent) {
            return absent.name();
        }
        Operation operation = method.getMethodAnnotation(Operation.class);
        if (operation != null && !operation.operationId().isEmpty()) {
            return operation.operationId();
        }
        return method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {
        private static final Method REFUSE =
                Objects.requireNonNull(ReflectionUtils.findMethod(AbsentOperation.class, "refuse"));

        /** By the number of the parts of their paths. */
        private final Map<Integer, List<Candidate>> fixed = new HashMap<>();

        /** Those whose paths may have any number of parts. */
        private final List<Candidate> open = new ArrayList<>();

        @Override
        protected void initHandlerMethods() {
            super.initHandlerMethods();
            for (AbsentOperation operation : AbsentOperation.all()) {
                var path = RequestMappingInfo.paths(operation.path())
                        .methods(operation.method())
                        .options(getBuilderConfiguration())
                        .build();
                registerMapping(path, operation, REFUSE);
            }
            getHandlerMethods().forEach(this::index);
        }

        private void index(RequestMappingInfo mapping, HandlerMethod method) {
            PathShape shape = PathShape.of(mapping);
            List<Candidate> same = shape == null || shape.open()
                    ? open
                    : fixed.computeIfAbsent(shape.parts().size(), unknown -> new ArrayList<>());
            same.add(new Candidate(mapping, method, shape));
        }

        /** Spring would answer OPTIONS by itself. No operation has it, and no other site may call the API (CORS). */
        @Override
        protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
            if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
                throw new HttpRequestMethodNotSupportedException(request.getMethod());
            }
            HandlerMethod found = indexed(request);
            if (found == null) { // Spring finds out why, and refuses
                found = super.getHandlerInternal(request);
            }
            if (found != null && request.getDispatcherType() == DispatcherType.REQUEST) {
                CurrentRequest.of(request).route(nameOf(found));
            }
            return found;
        }

        /** What Spring would find, but without looking at every mapping; null where it would refuse. */
        private @Nullable HandlerMethod indexed(HttpServletRequest request) {
            String path = initLookupPath(request);
            var parts = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .elements();
            RequestMethod method = RequestMethod.resolve(request.getMethod());
            @Nullable RequestMappingInfo best = null;
            @Nullable HandlerMethod handler = null;
            for (List<Candidate> candidates : List.of(fixed.getOrDefault(parts.size(), List.of()), open)) {
                for (Candidate candidate : candidates) {
                    @Nullable
                    RequestMappingInfo match =
                            candidate.mayMatch(method, parts) ? getMatchingMapping(candidate.mapping(), request) : null;
                    if (match != null
                            && (best == null || getMappingComparator(request).compare(match, best) < 0)) {
                        best = match;
                        handler = candidate.handler();
                    }
                }
            }
            if (best == null || handler == null) {
                return null;
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
            handleMatch(best, path, request);
            return handler.createWithResolvedBean();
        }
    }

    /** A mapping with what is called for it. */
    private record Candidate(
            RequestMappingInfo mapping,
            HandlerMethod handler,
            @Nullable PathShape shape) {
        boolean mayMatch(@Nullable RequestMethod method, List<PathContainer.Element> parts) {
            return shape == null || shape.mayMatch(method, parts);
        }
    }
}
