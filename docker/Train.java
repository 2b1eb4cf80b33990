import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The requests that a cache is trained with: what a client of each API does first. The argument is the server's address. */
class Train {
    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String REPOSITORIES = "/v2/manage/namespaces/training/repos";
    private static final String IMAGE = "/v2/training/app";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String endpoint;

    private Train(String endpoint) {
        this.endpoint = endpoint;
    }

    public static void main(String[] arguments) throws Exception {
        new Train(arguments[0]).run();
    }

    private void run() throws Exception {
        manage("POST", "/v2/manage/namespaces", "{\"namespace\":\"training\"}");
        manage("POST", REPOSITORIES, "{\"repository\":\"app\",\"is_public\":true}");
        var login = manage("POST", "/v2/manage/utils/secret", "").headers().firstValue("x-swr-dockerlogin").orElseThrow();
        push(login.split(" "));
        for (String path : new String[] {
            "/v2/manage/namespaces", "/v2/manage/namespaces/training", "/v2/manage/namespaces/training/access",
            "/v2/manage/repos?limit=20&offset=0", REPOSITORIES + "/app", REPOSITORIES + "/app/tags",
            REPOSITORIES + "/app/tags/v1", "/v2/manage/projects/any/quotas", "/readyz"
        }) {
            manage("GET", path, "");
        }
        manage("DELETE", REPOSITORIES + "/app/tags/v1", "");
        manage("DELETE", REPOSITORIES + "/app", "");
        manage("DELETE", "/v2/manage/namespaces/training", "");
    }

    /** Push and pull of an image with one layer, after a login as docker does it. */
    private void push(String[] login) throws Exception {
        var basic = "Basic " + java.util.Base64.getEncoder().encodeToString((login[3] + ":" + login[5]).getBytes());
        send("GET", "/v2/", "X-Nothing", "", new byte[0], 401);
        var token = send("GET", "/swr/auth/v2/registry/auth?service=dockyard&scope=repository:training/app:pull,push",
                "Authorization", basic, new byte[0], 200).body().split("\"token\":\"")[1].split("\"")[0];
        var bearer = "Bearer " + token;
        String config = blob("{}".getBytes(), bearer);
        String layer = blob(new byte[100_000], bearer);
        var manifest = """
                {"schemaVersion":2,"mediaType":"%s",
                 "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":2,"digest":"%s"},
                 "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":100000,"digest":"%s"}]}
                """.formatted(MANIFEST, config, layer);
        send("PUT", IMAGE + "/manifests/v1", "Authorization", bearer, manifest.getBytes(), 201);
        send("HEAD", IMAGE + "/manifests/v1", "Authorization", bearer, new byte[0], 200);
        send("GET", IMAGE + "/manifests/v1", "Authorization", bearer, new byte[0], 200);
        send("GET", IMAGE + "/blobs/" + layer, "Authorization", bearer, new byte[0], 200);
        send("GET", IMAGE + "/tags/list", "Authorization", bearer, new byte[0], 200);
    }

    private String blob(byte[] content, String bearer) throws Exception {
        String digest = "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        send("HEAD", IMAGE + "/blobs/" + digest, "Authorization", bearer, new byte[0], 404);
        String place = location(send("POST", IMAGE + "/blobs/uploads/", "Authorization", bearer, new byte[0], 202));
        place = location(send("PATCH", place, "Authorization", bearer, content, 202));
        send("PUT", place + (place.contains("?") ? "&" : "?") + "digest=" + digest, "Authorization", bearer, new byte[0], 201);
        return digest;
    }

    private String location(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("location").orElseThrow();
        return location.startsWith("http") ? location.substring(location.indexOf('/', 8)) : location;
    }

    private HttpResponse<String> manage(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, "X-Auth-Token", "training", body.getBytes(), 0);
    }

    /** Sends a request; a status of 0 stands for any that is a success. */
    private HttpResponse<String> send(String method, String path, String header, String value, byte[] body, int status)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(endpoint + path.replace(",", "%2C")))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", path.contains("/manifests/") ? MANIFEST : path.contains("/blobs/") ? "application/octet-stream" : "application/json");
        var answer = client.send((value.isEmpty() ? request : request.header(header, value)).build(), BodyHandlers.ofString());
        if (status == 0 ? answer.statusCode() / 100 != 2 : answer.statusCode() != status) {
            throw new IOException(method + " " + path + " was answered by " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
