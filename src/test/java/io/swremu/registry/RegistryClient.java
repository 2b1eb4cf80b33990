package io.swremu.registry;

import io.swremu.testing.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests to the registry with little around them, for tests that send many. */
final class RegistryClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api user;

    RegistryClient(Api user) {
        this.user = user;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** The status of HEAD. */
    int head(String path) throws IOException, InterruptedException {
        return status(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /** The status of POST. */
    int post(String path, byte[] body) throws IOException, InterruptedException {
        return status(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The status of PUT. */
    int put(String path, String type, byte[] body) throws IOException, InterruptedException {
        return status(request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    /** The status of DELETE. */
    int delete(String path) throws IOException, InterruptedException {
        return status(request(path).DELETE());
    }

    /** The status of an operation of the management API. */
    int manage(String method, String path) throws IOException, InterruptedException {
        return status(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + user.port() + path));
        return path.startsWith("/v2/manage/")
                ? request.header(
                        user.credentials().getName(), user.credentials().getValue())
                : request.header("Authorization", user.basic());
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
