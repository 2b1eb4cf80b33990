package io.swremu.contract;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.TestInstance;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

/**
 * A good call of each operation of the enterprise edition that the vendor's definitions have. What changes something has
 * an instance of its own.
 */
final class InstanceCalls implements GoodCalls {
    private static final String TAGS = "{\"tags\":[{\"key\":\"team\",\"value\":\"web\"}]}";
    private static final Set<String> ON_CONTENT =
            Set.of("DeleteInstanceArtifact", "DeleteInstanceRepository", "DeleteInstanceTag");

    private final Map<String, VendorCall> ready = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Api api;
    private final Map<String, String> forReading;

    InstanceCalls(Api api) {
        this.api = api;
        this.forReading = withContent(TestInstance.create(api));
    }

    @Override
    public VendorCall of(VendorFacts.Operation operation) {
        return ready.computeIfAbsent(operation.name(), this::prepare);
    }

    private VendorCall prepare(String name) {
        if (name.startsWith("List")) {
            VendorCall call = VendorCall.of(forReading, body(name));
            return name.equals("ListAuditLogs") ? call.withQuery("operation", "pull") : call;
        }
        TestInstance instance = TestInstance.create(api);
        var path = new HashMap<>(ON_CONTENT.contains(name) ? withContent(instance) : path(instance));
        switch (name) {
            case "DeleteDomainName" ->
                path.put(
                        "domainname_id",
                        id(
                                instance,
                                "/domainname",
                                "{\"domain_name\":\"%s.example.test\",\"certificate_id\":\"cert-1\"}",
                                "domain_name_info.uid"));
            case "DeleteInstanceLtCredential" ->
                path.put("credential_id", id(instance, "/long-term-credential", "{\"name\":\"%s\"}", "token_id"));
            case "DeleteInstanceInternalEndpoint" ->
                path.put(
                        "internal_endpoints_id",
                        api.get(instance.path() + "/internal-endpoints")
                                .extract()
                                .path("internal_endpoints[0].id"));
            case "DeleteInstanceJob" ->
                path.put(
                        "job_id",
                        api.get(instance.projectPath() + "/jobs").extract().path("jobs[0].id"));
            case "DeleteInstanceNamespace" -> path.put("namespace_name", instance.createNamespace(true));
            default -> {
                // the instance is all that it needs
            }
        }
        return VendorCall.of(path, body(name));
    }

    private static @Nullable JsonNode body(String name) {
        String text = switch (name) {
            case "AddDomainName" ->
                "{\"domain_name\":\"%s.example.test\",\"certificate_id\":\"cert-1\"}".formatted(Fresh.name());
            case "CreateInstance" -> """
                            {"name":"limits","spec":"swr.ee.professional","vpc_id":"v","subnet_id":"s","project_id":"p",
                             "charge_mode":"postPaid","enterprise_project_id":"0","resource_tags":[{"key":"k","value":"v"}]}""";
            case "CreateInstanceEndpointPolicy" -> "{\"enable\":true}";
            case "CreateInstanceInternalEndpoint" ->
                "{\"project_id\":\"p\",\"vpc_id\":\"v\",\"subnet_id\":\"s\",\"description\":\"text\"}";
            case "CreateInstanceLtCredential" -> "{\"name\":\"limits\"}";
            case "CreateInstanceNamespace" -> "{\"namespace_name\":\"limits\",\"metadata\":{\"public\":\"true\"}}";
            case "CreateInstanceResourceTags",
                    "CreateSubResourceTags",
                    "DeleteInstanceResourceTags",
                    "DeleteSubResourceTags" -> TAGS;
            case "DeleteInstance" -> "{\"delete_obs\":false,\"delete_dns\":false}";
            case "ListInstanceResourceInstances" -> "{\"tags\":[{\"key\":\"team\",\"values\":[\"web\"]}]}";
            default -> "";
        };
        return text.isEmpty() ? null : JsonMapper.shared().readTree(text);
    }

    /** Makes what a fresh name is for, and gives back its id. */
    private String id(TestInstance instance, String path, String body, String field) {
        return api.post(instance.path() + path, body.formatted(Fresh.name()))
                .statusCode(201)
                .extract()
                .path(field);
    }

    private static Map<String, String> path(TestInstance instance) {
        return Map.of(
                "project_id",
                instance.projectPath().substring("/v2/".length()),
                "instance_id",
                instance.id(),
                "resource_type",
                "instances",
                "resource_id",
                instance.id(),
                "sub_resource_type",
                "namespaces",
                "sub_resource_id",
                "library");
    }

    private static Map<String, String> withContent(TestInstance instance) {
        var path = new HashMap<>(path(instance));
        String digest =
                InstanceLogin.temporary(instance).push("library/app", "v1").digest();
        path.putAll(
                Map.of("namespace_name", "library", "repository_name", "app", "tag_name", "v1", "reference", digest));
        return path;
    }

    /** An offset is one of pages with one row, and public access is opened before it is closed. */
    @Override
    public VendorCall consistent(VendorFacts.Operation operation, VendorCall call) {
        if (call.query().containsKey("offset") && !call.query().containsKey("limit")) {
            return call.withQuery("limit", "1");
        }
        boolean closing =
                call.body() != null && BooleanNode.FALSE.equals(call.body().path("enable"));
        if (operation.name().equals("CreateInstanceEndpointPolicy") && closing) {
            var policy = "/v2/" + call.path().get("project_id") + "/instances/"
                    + call.path().get("instance_id") + "/endpoint-policy";
            api.post(policy, Map.of("enable", true)).statusCode(202);
        }
        return call;
    }

    @Override
    public int send(VendorFacts.Operation operation, VendorCall call) throws IOException, InterruptedException {
        int status = client.send(call.request(operation, api), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status / 100 == 2) {
            ready.remove(operation.name());
        }
        return status;
    }
}
