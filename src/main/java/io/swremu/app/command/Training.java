package io.swremu.app.command;

import io.swremu.identity.login.LoginService;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A server that serves itself the requests that a test makes first, of the management API and of the registry, and then ends:
 * what it has loaded by then is what a cache of classes has to hold.
 */
public final class Training {
    private static final String TOKEN = "X-Auth-Token";
    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

    private final Server server;

    Training(Server server) {
        this.server = server;
    }

    /** A server that can be started. */
    @FunctionalInterface
    public interface Server {
        /** Starts it with options. */
        Running start(String... options);
    }

    /** A server that has been started: its port, and what stops it. */
    public record Running(int port, Closeable context) implements Closeable {
        @Override
        public void close() throws IOException {
            context.close();
        }
    }

    void run(List<String> options) throws IOException {
        var all = new ArrayList<>(options);
        all.add("--swr.port=0");
        try (Running running = server.start(all.toArray(String[]::new))) {
            String url = "http://localhost:" + running.port();
            manage(url);
            push(url);
        }
    }

    private static void manage(String url) throws IOException {
        String namespaces = url + "/v2/manage/namespaces";
        String[] caller = {TOKEN, "test", "Content-Type", "application/json"};
        send("POST", namespaces, bytes("{\"namespace\":\"group\"}"), caller);
        send("GET", namespaces, null, caller);
        send("POST", namespaces + "/group/repos", bytes("{\"repository\":\"app\",\"is_public\":true}"), caller);
        send("GET", namespaces + "/group/repos/app", null, caller);
        send("GET", url + "/v2/manage/repos?limit=20&offset=0", null, caller);
        send("POST", url + "/v2/manage/utils/secret", null, caller);
        send("GET", url + "/readyz", null);
    }

    private static void push(String url) throws IOException {
        String user = "cn-north-4@test:" + LoginService.password("test", "test");
        String login = "Basic " + Base64.getEncoder().encodeToString(bytes(user));
        String repository = url + "/v2/group/app/";
        byte[] blob = bytes("{}");
        String digest = digest(blob);
        String upload = send("POST", repository + "blobs/uploads/", null, "Authorization", login);
        send("PUT", upload + (upload.contains("?") ? "&" : "?") + "digest=" + digest, blob, "Authorization", login);
        byte[] manifest = bytes("{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST
                + "\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":"
                + blob.length
                + ",\"digest\":\"" + digest + "\"},\"layers\":[]}");
        send("PUT", repository + "manifests/v1", manifest, "Authorization", login, "Content-Type", MANIFEST);
        send("GET", repository + "manifests/v1", null, "Authorization", login);
        send("GET", repository + "blobs/" + digest, null, "Authorization", login);
    }

    /** Returns where an upload goes on, empty for other requests. */
    private static String send(String method, String url, byte @Nullable [] body, String... headers)
            throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        for (int i = 0; i < headers.length; i += 2) {
            connection.setRequestProperty(headers[i], headers[i + 1]);
        }
        if (!method.equals("GET")) {
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body == null ? new byte[0] : body);
            }
        }
        if (connection.getResponseCode() >= 300) {
            throw new IOException(method + " " + url + " was answered with " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
        String location = connection.getHeaderField("Location");
        return location == null ? "" : URI.create(url).resolve(location).toString();
    }

    private static String digest(byte[] content) {
        return "sha256:" + DigestUtils.sha256Hex(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
