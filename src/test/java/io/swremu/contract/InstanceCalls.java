package io.swremu.contract;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.TestInstance;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

/**
 * A good call of each operation of the enterprise edition. What changes something has
 * an instance of its own.
 */
final class InstanceCalls implements GoodCalls {
    private static final Set<String> ON_CONTENT = Set.of(
            "UpdateInstanceRepository", "DeleteInstanceArtifact", "DeleteInstanceRepository", "DeleteInstanceTag");

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
        if (name.startsWith("List") || name.startsWith("Show")) {
            VendorCall call = VendorCall.of(forReading, InstanceBodies.of(name));
            return name.equals("ListAuditLogs") ? call.withQuery("operation", "pull") : call;
        }
        TestInstance instance = TestInstance.create(api);
        var path = new HashMap<>(ON_CONTENT.contains(name) ? withContent(instance) : path(instance));
        switch (name) {
            case "DeleteDomainName", "UpdateDomainName" ->
                path.put(
                        "domainname_id",
                        id(
                                instance,
                                "/domainname",
                                "{\"domain_name\":\"%s.example.test\",\"certificate_id\":\"cert-1\"}",
                                "domain_name_info.uid"));
            case "DeleteInstanceLtCredential", "UpdateInstanceLtCredential" ->
                path.put("credential_id", id(instance, "/long-term-credential", "{\"name\":\"%s\"}", "token_id"));
            case "UpdateInstanceEndpointPolicy" ->
                api.post(instance.path() + "/endpoint-policy", Map.of("enable", true))
                        .statusCode(202);
            case "DeleteInstanceNamespace" -> path.put("namespace_name", instance.createNamespace(true));
            default -> {
                // the instance is all that it needs
            }
        }
        if (name.equals("UpdateInternalEndpointConnections")) {
            return VendorCall.of(path, JsonMapper.shared().valueToTree(connection(instance)));
        }
        return VendorCall.of(path, InstanceBodies.of(name));
    }

    /** The first endpoint is protected: another one is refused. */
    private Map<String, Object> connection(TestInstance instance) {
        String body = "{\"project_id\":\"p\",\"vpc_id\":\"%s\",\"subnet_id\":\"s\"}";
        String endpoint = id(instance, "/internal-endpoints", body, "id");
        String connection = api.get(instance.path() + "/internal-endpoints/" + endpoint)
                .extract()
                .path("vpcep_endpoint_id");
        return Map.of("endpoints", List.of(connection), "action", "reject");
    }

    /** Makes what a fresh name is for, and gives back its id. */
    private String id(TestInstance instance, String path, String body, String field) {
        return api.post(instance.path() + path, body.formatted(Fresh.name()))
                .statusCode(201)
                .extract()
                .path(field);
    }

    private Map<String, String> path(TestInstance instance) {
        String job = api.get(instance.projectPath() + "/jobs").extract().path("jobs[0].id");
        String endpoint =
                api.get(instance.path() + "/internal-endpoints").extract().path("internal_endpoints[0].id");
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
                "library",
                "namespace_name",
                "library",
                "job_id",
                job,
                "internal_endpoints_id",
                endpoint);
    }

    private Map<String, String> withContent(TestInstance instance) {
        var path = new HashMap<>(path(instance));
        String digest =
                InstanceLogin.temporary(instance).push("library/app", "v1").digest();
        path.putAll(
                Map.of("repository_name", "app", "tag_name", "v1", "reference", digest, "addition", "build_history"));
        return path;
    }

    /**
     * An offset is one of pages with one row, public access is opened before it is closed, and a permission is of its
     * type.
     */
    @Override
    public VendorCall consistent(VendorFacts.Operation operation, VendorCall call) {
        if (call.query().containsKey("offset") && !call.query().containsKey("limit")) {
            return call.withQuery("limit", "1");
        }
        if (call.body() != null
                && call.body().path("permission_type").asString("").equals("orgPath")) {
            return call.withValue("/permissions", JsonMapper.shared().readTree("[\"organizations:orgPath::o/r\"]"));
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
