package io.swremu.junit;

import io.swremu.client.RegistryLogin;
import io.swremu.client.SwrCredentials;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a program under test sends, with the login of the registry, which the management API does not take. */
final class Requests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Requests() {}

    /** Lists a repository's tags by the registry's protocol. */
    static HttpResponse<String> tags(SwrCredentials swr, String repository) {
        RegistryLogin login = swr.registryLogin();
        String basic = Base64.getEncoder()
                .encodeToString((login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(swr.endpoint().resolve("/v2/" + repository + "/tags/list"))
                .header("Authorization", "Basic " + basic));
    }

    /** Sends a request for a path without credentials. */
    static HttpResponse<String> anonymous(SwrCredentials swr, String path) {
        return send(HttpRequest.newBuilder(swr.endpoint().resolve(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.method("GET", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupt);
        }
    }
}
