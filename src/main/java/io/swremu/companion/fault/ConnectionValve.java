package io.swremu.companion.fault;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hands each request what closes its connection. Servlets have no means for that, so Tomcat's own are needed: an action that it
 * uses itself if half of an answer must not look like a whole one.
 */
@Component
class ConnectionValve implements TomcatContextCustomizer {
    private static final String ATTRIBUTE = ConnectionValve.class.getName();

    @Override
    public void customize(Context context) {
        context.getPipeline().addValve(new Valve());
    }

    /** Closes the connection of a request. What was flushed goes out, nothing else does, and the rest of the body is not read. */
    static void close(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Connection connection) {
            connection.close();
        }
    }

    private record Connection(Response response) {
        void close() {
            response.setSuspended(true); // whoever still writes an answer writes it nowhere
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    private static final class Valve extends ValveBase {
        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new Connection(response));
            getNext().invoke(request, response);
        }
    }
}
