package io.swremu.companion.fault;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks the rules between the check of the credentials and the operation: then operation and account are known. */
@Component
class FaultInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final FaultInjection injection;

    FaultInterceptor(FaultInjection injection) {
        this.injection = injection;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /** Whether the operation is carried out. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var plan = FaultPlan.of(request);
        return plan.isEmpty()
                || request.getDispatcherType() != DispatcherType.REQUEST
                || injection.beforeOperation(plan.get(), response);
    }
}
