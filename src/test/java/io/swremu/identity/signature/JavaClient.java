package io.swremu.identity.signature;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.impl.DefaultHttpClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The signer and the HTTP client of the official Java SDK, and a server that keeps what it received last. */
final class JavaClient implements AutoCloseable {
    private final AtomicReference<@Nullable Arrived> last = new AtomicReference<>();
    private final DefaultHttpClient client = new DefaultHttpClient(HttpConfig.getDefaultHttpConfig());
    private final HttpServer server;

    JavaClient() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            last.set(Arrived.of(exchange));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    /** A request to be completed: signed at the fixed time of the tests, with JSON if there is a body. */
    HttpRequest.HttpRequestBuilder request(HttpMethod method, String path, @Nullable String body) {
        HttpRequest.HttpRequestBuilder request = HttpRequest.newBuilder()
                .withEndpoint("http://localhost:" + server.getAddress().getPort())
                .withMethod(method)
                .withPath(path)
                .addHeader("X-Sdk-Date", TestKey.DATE);
        return body == null
                ? request
                : request.withContentType("application/json;charset=UTF-8").withBodyAsString(body);
    }

    /** Signs, sends, and gives what came out at the other end of the wire. */
    Arrived send(HttpRequest.HttpRequestBuilder request) {
        return send(request, credentials());
    }

    Arrived send(HttpRequest.HttpRequestBuilder request, BasicCredentials credentials) {
        client.syncInvokeHttp(credentials.syncProcessAuthRequest(request.build(), client));
        return Objects.requireNonNull(last.getAndSet(null), "nothing arrived");
    }

    static BasicCredentials credentials() {
        return new BasicCredentials()
                .withAk(TestKey.ACCESS_KEY)
                .withSk(TestKey.SECRET_KEY)
                .withProjectId("0123456789abcdef0123456789abcdef");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
