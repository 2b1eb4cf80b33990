package io.swremu.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before any filter runs (a malformed request line, a NUL in the path) in the shape of its path. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ErrorWriter errors;

    ContainerErrors(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        TomcatContextCustomizer envelope = context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(EnvelopeValve.class.getName());
                host.getPipeline().addValve(new EnvelopeValve(errors));
            }
        };
        factory.addContextCustomizers(envelope);
    }

    /** Writes an error into answers that are still empty. */
    static final class EnvelopeValve extends ErrorReportValve {
        private final ErrorWriter errors;

        EnvelopeValve(ErrorWriter errors) {
            this.errors = errors;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            ErrorCode code = ErrorWriter.codeOf(status, request.getMethod() == null ? "" : request.getMethod());
            try {
                if (response.getHeader(RequestIdFilter.HEADER) == null) {
                    response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.newId());
                }
                errors.write(response, code.status().value(), errors.body(request.getRequestURI(), code, ""));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("the client is gone", gone);
            }
        }
    }
}
