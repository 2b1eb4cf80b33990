package io.swremu.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Applies {@code Forwarded} and {@code X-Forwarded-*}: what proxies tell of the host that the client called. A prefix is
 * not applied: registry clients take none, so nobody can be behind one.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedHeaders {

    /**
     * In place of Spring Boot's own: it comes after {@link RequestIdFilter} and leaves error pages alone, so that what it
     * refuses has an id and a body.
     */
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaderFilter() {
        var filter = new ForwardedHeaderFilter();
        filter.setUseForwardedPrefix(false);
        filter.setRelativeRedirects(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
