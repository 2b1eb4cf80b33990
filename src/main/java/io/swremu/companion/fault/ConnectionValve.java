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

    /**
     * Closes the connection of a request. What was flushed goes out, nothing else does, and the rest of the body is not read.
     *
     * @return the status that has gone out; 0 if none has
     */
    static int close(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Connection connection) {
            return connection.close();
        }
        throw new IllegalStateException("the request did not come through this server's container");
    }

    private record Connection(Response response) {
        int close() {
            int sent = response.isCommitted() ? response.getStatus() : 0;
            response.setSuspended(true); // whoever still writes an answer writes it nowhere
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            return sent;
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
