package io.swremu.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP server that takes the events of triggers. */
public final class WebhookReceiver implements AutoCloseable {
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private WebhookReceiver(IntSupplier status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/deploy", exchange -> {
            JsonNode event =
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            int answer = status.getAsInt();
            if (answer < 300) {
                events.add(event);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    /** A receiver that answers with a status, asked for each time; what it refuses it forgets. */
    public static WebhookReceiver answering(IntSupplier status) {
        try {
            return new WebhookReceiver(status);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its address. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/deploy";
    }

    /** What it has taken. */
    public List<JsonNode> events() {
        return events;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
