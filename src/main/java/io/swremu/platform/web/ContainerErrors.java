package io.swremu.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers what Tomcat refuses before any filter runs, such as a malformed request line or a NUL in the path, in the form of
 * the API that the path belongs to.
 */
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
        private static final String HEADERS_TOO_LARGE =
                StringManager.getManager(Http11Processor.class).getString("iib.requestheadertoolarge.error");

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
            String method = request.getMethod() == null ? "" : request.getMethod();
            String detail = isTooLarge(throwable) ? "request line and headers are too large" : "";
            try {
                errors.write(request, response, FailureCodes.ofStatus(status, method), detail);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("the client is gone", gone);
            }
        }

        /** Tomcat tells this apart by nothing but its text. */
        private static boolean isTooLarge(@Nullable Throwable throwable) {
            return throwable != null && HEADERS_TOO_LARGE.equals(throwable.getMessage());
        }
    }
}
