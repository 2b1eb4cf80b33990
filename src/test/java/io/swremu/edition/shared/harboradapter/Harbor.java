package io.swremu.edition.shared.harboradapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.TestImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Harbor with its adapter for this service, request by request and header by header: the adapter's own calls by password,
 * or by a token that was asked for without a service, and those of Harbor's plain registry client after a challenge.
 */
final class Harbor {
    private static final Pattern CHALLENGE = Pattern.compile("Bearer realm=\"([^\"]+)\",service=\"([^\"]+)\".*");
    private static final String[] MANIFEST_TYPES = {
        "application/vnd.oci.image.index.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.v2+json",
        "application/vnd.docker.distribution.manifest.v1+prettyjws",
        "application/vnd.docker.distribution.manifest.v1+json"
    };

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String basic;

    /** Harbor with access id and secret of the registry endpoint. */
    Harbor(int port, String accessId, String secret) {
        this.url = "http://localhost:" + port;
        this.basic = "Basic "
                + Base64.getEncoder().encodeToString((accessId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }
    }

    /** A request as Go's client sends it: no Accept, unless it is set. */
    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .setHeader("User-Agent", "Go-http-client/1.1")
                .setHeader("Accept-Encoding", "gzip");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder ofAdapter(String path, String authorization) {
        return to(url + path)
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .setHeader("Authorization", authorization);
    }

    /** A call of the adapter by password. */
    Answer get(String path) throws IOException, InterruptedException {
        return send(ofAdapter(path, basic));
    }

    /** What the adapter does before a push. */
    Answer createNamespace(String name) throws IOException, InterruptedException {
        return send(ofAdapter("/dockyard/v2/namespaces", basic)
                .POST(BodyPublishers.ofString("{\"namespace\":\"" + name + "\"}")));
    }

    /** The adapter's token: for both directions, for no service in particular. */
    Answer token(String repository) throws IOException, InterruptedException {
        return get("/swr/auth/v2/registry/auth?scope=repository:" + repository + ":push,pull");
    }

    /** Whether a manifest is there, as the adapter asks. */
    Answer manifestExist(String repository, String reference) throws IOException, InterruptedException {
        return send(ofAdapter("/v2/" + repository + "/manifests/" + reference, bearer(token(repository))));
    }

    Answer deleteManifest(String repository, String reference) throws IOException, InterruptedException {
        return send(ofAdapter("/v2/" + repository + "/manifests/" + reference, bearer(token(repository)))
                .DELETE());
    }

    private static String bearer(Answer token) {
        assertThat(token.status()).isEqualTo(200);
        return "Bearer " + token.json().path("token").stringValue();
    }

    /** A call of the plain client: it looks for the challenge, then fetches a token for what it wants to do. */
    private HttpRequest.Builder ofClient(String path, String scope) throws IOException, InterruptedException {
        Answer ping = send(to(url + "/v2/"));
        assertThat(ping.status()).isEqualTo(401);
        Matcher challenge = CHALLENGE.matcher(ping.header("Www-Authenticate"));
        assertThat(challenge.matches()).as(ping.header("Www-Authenticate")).isTrue();
        String query = "?scope=" + scope.replace(":", "%3A").replace("/", "%2F").replace(",", "%2C") + "&service="
                + challenge.group(2);
        Answer token = send(to(challenge.group(1) + query).setHeader("Authorization", basic));
        return to(url + path).setHeader("Authorization", bearer(token));
    }

    private static String scope(String repository, String actions) {
        return "repository:" + repository + ":" + actions;
    }

    Answer blobExist(String repository, String digest) throws IOException, InterruptedException {
        return send(ofClient("/v2/" + repository + "/blobs/" + digest, scope(repository, "pull"))
                .method("HEAD", BodyPublishers.noBody()));
    }

    Answer pullBlob(String repository, String digest) throws IOException, InterruptedException {
        return send(ofClient("/v2/" + repository + "/blobs/" + digest, scope(repository, "pull"))
                .setHeader("Accept-Encoding", "identity"));
    }

    void pushBlob(String repository, byte[] content) throws IOException, InterruptedException {
        String pushing = scope(repository, "pull,push");
        Answer begun =
                send(ofClient("/v2/" + repository + "/blobs/uploads/", pushing).POST(BodyPublishers.noBody()));
        assertThat(begun.status()).isEqualTo(202);
        String place = URI.create(url).resolve(begun.header("Location")).getRawPath();
        Answer done =
                send(ofClient(place + "?digest=" + TestImage.digest(content).replace(":", "%3A"), pushing)
                        .setHeader("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(content)));
        assertThat(done.status()).isEqualTo(201);
    }

    Answer pushManifest(String repository, String reference, String manifest) throws IOException, InterruptedException {
        return send(ofClient("/v2/" + repository + "/manifests/" + reference, scope(repository, "pull,push"))
                .setHeader("Content-Type", TestImage.TYPE)
                .PUT(BodyPublishers.ofString(manifest)));
    }

    Answer pullManifest(String repository, String reference) throws IOException, InterruptedException {
        var request = ofClient("/v2/" + repository + "/manifests/" + reference, scope(repository, "pull"));
        for (String type : MANIFEST_TYPES) {
            request.header("Accept", type);
        }
        return send(request);
    }

    /** A call with other headers than those of Harbor. */
    Answer get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = to(url + path);
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** The repository in the adapter's list, or null if it is not in it. */
    static @Nullable JsonNode named(JsonNode list, String namespace, String name) {
        return list.valueStream()
                .filter(item -> item.path("namespace").asString().equals(namespace)
                        && item.path("name").asString().equals(name))
                .findFirst()
                .orElse(null);
    }
}
