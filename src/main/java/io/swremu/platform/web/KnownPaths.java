package io.swremu.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The paths and methods that the gateway in front of the service knows: those of the controllers, and those of the
 * {@linkplain AbsentOperation operations that are absent}. Any other is refused with {@link ErrorCode#API_UNKNOWN}.
 */
@Component
class KnownPaths implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {
        private static final Method REFUSE =
                Objects.requireNonNull(ReflectionUtils.findMethod(AbsentOperation.class, "refuse"));

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
        }

        /** Spring would answer OPTIONS by itself. No operation has it, and no other site may call the API (CORS). */
        @Override
        protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
            if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
                throw new HttpRequestMethodNotSupportedException(request.getMethod());
            }
            HandlerMethod found = super.getHandlerInternal(request);
            if (found != null && request.getDispatcherType() == DispatcherType.REQUEST) {
                CurrentRequest.of(request).route(nameOf(found));
            }
            return found;
        }

        /** The id in the OpenAPI document; for what is not in it, such as the document itself, the method's name. */
        private static String nameOf(HandlerMethod method) {
            if (method.getBean() instanceof AbsentOperation absent) {
                return absent.name();
            }
            Operation operation = method.getMethodAnnotation(Operation.class);
            if (operation != null && !operation.operationId().isEmpty()) {
                return operation.operationId();
            }
            return method.getBeanType().getSimpleName() + "."
                    + method.getMethod().getName();
        }
    }
}
