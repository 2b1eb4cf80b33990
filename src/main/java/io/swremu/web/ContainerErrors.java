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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any filter runs (a malformed request line, a NUL in the path) in the same envelope. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final JsonMapper json;

    ContainerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        TomcatContextCustomizer envelope = context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(EnvelopeValve.class.getName());
                host.getPipeline().addValve(new EnvelopeValve(json));
            }
        };
        factory.addContextCustomizers(envelope);
    }

    /** Writes the envelope into answers that are still empty. */
    static final class EnvelopeValve extends ErrorReportValve {
        private final JsonMapper json;

        EnvelopeValve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            ErrorCode code = ErrorWriter.codeOf(status, request.getMethod() == null ? "" : request.getMethod());
            try {
                response.setStatus(code.status().value());
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                if (response.getHeader(RequestIdFilter.HEADER) == null) {
                    response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.newId());
                }
                byte[] body = json.writeValueAsBytes(code.body("", response.getHeader(RequestIdFilter.HEADER)));
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("the client is gone", gone);
            }
        }
    }
}
