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
 * How many connections and requests the server takes at once. The heap bounds the connections, and the threads bound the
 * requests. On JDK 24 and newer each request has a virtual thread, so waiting for a client costs next to nothing. On older
 * versions a virtual thread that waits inside {@code synchronized}, as in Tomcat and H2, blocks a thread of the system.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Capacity implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int FIRST_JDK_WITHOUT_PINNING = 24;

    /** Tomcat's buffers for a request and its answer; headers take most of it. */
    private static final int CONNECTION_BYTES = 168 * 1024;

    /** Tomcat's buffers, and the one of an upload. */
    private static final int BODY_BYTES = CONNECTION_BYTES + 128 * 1024;

    private static final int MAX_CONNECTIONS = 8192;
    private static final int MAX_THREADS = 1280;

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
                Math.min(MAX_CONNECTIONS, inHalfTheHeap(CONNECTION_BYTES)));
        this.threads = virtual
                ? connections
                : environment.getProperty(
                        "server.tomcat.threads.max", Integer.class, Math.min(MAX_THREADS, connections));
    }

    private static int inHalfTheHeap(int bytes) {
        return (int) Math.min(MAX_CONNECTIONS, Runtime.getRuntime().maxMemory() / 2 / bytes);
    }

    /** How many requests may be in work. The other threads are for {@link Surface#HEALTH}. */
    int requests() {
        return threads - Math.min(32, threads / 8);
    }

    /** How many bodies may be arriving at once. The other requests must have none. */
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
