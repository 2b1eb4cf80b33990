package io.swremu.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Requests that are all under way at the same time. */
public final class Swarm {
    private Swarm() {}

    /** POST of a JSON body. */
    public static HttpRequest post(Api api, String path, String json) {
        return to(api, path).POST(BodyPublishers.ofString(json)).build();
    }

    /** PATCH with a JSON body. */
    public static HttpRequest patch(Api api, String path, String json) {
        return to(api, path).method("PATCH", BodyPublishers.ofString(json)).build();
    }

    /** DELETE of a path. */
    public static HttpRequest delete(Api api, String path) {
        return to(api, path).DELETE().build();
    }

    private static HttpRequest.Builder to(Api api, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + api.port() + path))
                .header(api.credentials().getName(), api.credentials().getValue());
    }

    /** Sends all requests at once and counts the answers by status. */
    public static Map<Integer, Long> send(List<HttpRequest> requests) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answers = requests.stream()
                .map(request -> client.sendAsync(request, BodyHandlers.discarding()))
                .toList();
        return answers.stream().map(CompletableFuture::join).collect(groupingBy(HttpResponse::statusCode, counting()));
    }
}
