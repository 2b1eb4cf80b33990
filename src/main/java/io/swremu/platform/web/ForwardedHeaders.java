package io.swremu.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Applies {@code Forwarded} and {@code X-Forwarded-*}: what proxies tell of the host that the client called. A prefix is
 * not applied: registry clients take none, so nobody can be behind one.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedHeaders {

    /**
     * In place of Spring Boot's own: it comes after {@link ExchangeFilter} and leaves error pages alone, so that what it
     * refuses has an id and a body.
     */
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaderFilter(PublicAddressProperties properties) {
        var filter = new ValidAddresses();
        filter.setRemoveOnly(!properties.forwardedHeaders());
        filter.setUseForwardedPrefix(false);
        filter.setRelativeRedirects(true);
        var registration = new FilterRegistrationBean<ForwardedHeaderFilter>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(2);
        return registration;
    }

    /**
     * Spring applies what it finds. Answers name the address, some within quotes, so that what could not be the address of
     * a server is refused with 400; Tomcat does the same with the {@code Host} header.
     */
    private static final class ValidAddresses extends ForwardedHeaderFilter {
        private static final Logger log = LoggerFactory.getLogger(ForwardedHeaders.class);
        private static final Pattern HOST =
                Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253})|\\[[0-9A-Fa-f:.]{2,45}]");
        private static final int MAX_PORT = 65535;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            super.doFilterInternal(request, response, (applied, answer) -> {
                if (isAddress(applied)) {
                    chain.doFilter(applied, answer);
                } else {
                    log.debug("the forwarded headers name no address of a server");
                    ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_BAD_REQUEST);
                }
            });
        }

        private static boolean isAddress(ServletRequest request) {
            String scheme = request.getScheme();
            int port = request.getServerPort();
            return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                    && HOST.matcher(request.getServerName()).matches()
                    && port > 0
                    && port <= MAX_PORT;
        }
    }
}
