package io.swremu.platform.web;

import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How many connections and requests the server takes at once: as many as its heap holds, and as its threads serve. On
 * JDK 24 and newer each request has a virtual thread, so one that waits for its client costs next to nothing. Before that
 * version a virtual thread that waits inside {@code synchronized}, as Tomcat's and H2's do, holds a thread of the system.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Capacity implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int FIRST_JDK_WITHOUT_PINNING = 24;

    /** Buffers of Tomcat for a request and its answer, most of it for headers. */
    private static final int CONNECTION_BYTES = 168 * 1024;

    /** The buffers, and that of an upload. */
    private static final int BODY_BYTES = CONNECTION_BYTES + 128 * 1024;

    private static final int MOST_CONNECTIONS = 8192;
    private static final int MOST_THREADS = 1280;

    private final boolean virtual;
    private final int connections;
    private final int threads;

    Capacity(Environment environment) {
        this.virtual = environment.getProperty(
                "spring.threads.virtual.enabled",
                Boolean.class,
                Runtime.version().feature() >= FIRST_JDK_WITHOUT_PINNING);
        this.connections = environment.getProperty(
                "server.tomcat.max-connections",
                Integer.class,
                Math.min(MOST_CONNECTIONS, inHalfTheHeap(CONNECTION_BYTES)));
        this.threads = virtual
                ? connections
                : environment.getProperty(
                        "server.tomcat.threads.max", Integer.class, Math.min(MOST_THREADS, connections));
    }

    private static int inHalfTheHeap(int bytes) {
        return (int) Math.min(MOST_CONNECTIONS, Runtime.getRuntime().maxMemory() / 2 / bytes);
    }

    /** How many requests may be in work; what is left over is for questions how the server is. */
    int requests() {
        return threads - Math.min(32, threads / 8);
    }

    /** How many bodies may be on their way; what is left over is for requests without one. */
    int bodies() {
        return Math.min(requests() - Math.min(64, requests() / 8), inHalfTheHeap(BODY_BYTES));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            // A client that asks whether to send its body is told so only once somebody wants to read it.
            connector.setProperty("continueResponseTiming", "onRead");
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setMaxConnections(connections);
                if (virtual) {
                    protocol.setExecutor(new VirtualThreadExecutor("http-"));
                } else {
                    protocol.setMaxThreads(threads);
                }
            }
        });
    }
}
