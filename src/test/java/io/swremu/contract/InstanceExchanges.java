package io.swremu.contract;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.TestInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A call that succeeds of each operation on an instance as a whole. Later ones need what earlier ones made. */
final class InstanceExchanges {
    private static final Map<String, Object> TAGS = Map.of("tags", List.of(Map.of("key", "team", "value", "web")));
    private static final Map<String, Object> FILTER =
            Map.of("tags", List.of(Map.of("key", "team", "values", List.of("web"))));

    private final Map<String, Supplier<ValidatableResponse>> calls = new LinkedHashMap<>();
    private final Api api;
    private final TestInstance instance;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private InstanceExchanges(TestInstance instance) {
        this.api = instance.api();
        this.instance = instance;
    }

    /** The calls, by operation id, in the order in which they work. */
    static Map<String, Supplier<ValidatableResponse>> of(TestInstance instance) {
        var exchanges = new InstanceExchanges(instance);
        exchanges.instances();
        exchanges.credentials();
        exchanges.access();
        exchanges.domainNames();
        exchanges.tags();
        exchanges.deletions();
        return exchanges.calls;
    }

    private void get(String operation, String path) {
        calls.put(operation, () -> api.get(instance.path() + path));
    }

    private void getOfProject(String operation, String path) {
        calls.put(operation, () -> api.get(instance.projectPath() + path));
    }

    private void put(String operation, String path, Object body) {
        calls.put(operation, () -> api.put(instance.path() + filled(path), body));
    }

    private void post(String operation, String path, Object body) {
        calls.put(operation, () -> api.post(instance.path() + path, body));
    }

    private void delete(String operation, String path) {
        calls.put(operation, () -> api.delete(instance.path() + filled(path)));
    }

    /** A call whose answer has an id that later paths name. */
    private void post(String operation, String path, Object body, String field) {
        calls.put(operation, () -> {
            var answer = api.post(instance.path() + path, body);
            ids.put(operation, answer.extract().path(field));
            return answer;
        });
    }

    /** A path in which the names of operations are the ids that they have answered. */
    private String filled(String path) {
        String filled = path;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private void instances() {
        calls.put(
                "CreateInstance", () -> api.post(instance.projectPath() + "/instances", TestInstance.order("answers")));
        getOfProject("ListInstance", "/instances");
        get("ShowInstance", "");
        get("ShowInstanceConfiguration", "/configurations");
        put("UpdateInstanceConfiguration", "/configurations", Map.of("anonymous_access", true));
        get("ListInstanceStatistics", "/statistics");
        get("ListAuditLogs", "/audit-logs?operation=pull");
        getOfProject("ListGlobalFeatureGates", "/feature-gates");
        get("ListFeatureGates", "/feature-gates");
        calls.put("ListInstanceJobs", () -> {
            var answer = api.get(instance.projectPath() + "/jobs");
            ids.put("ListInstanceJobs", answer.extract().path("jobs[0].id"));
            return answer;
        });
        calls.put("ShowInstanceJob", () -> api.get(instance.projectPath() + filled("/jobs/{ListInstanceJobs}")));
        calls.put("DeleteInstanceJob", () -> api.delete(instance.projectPath() + filled("/jobs/{ListInstanceJobs}")));
    }

    private void credentials() {
        calls.put(
                "CreateInstanceTempCredential",
                () -> api.request().post(instance.path() + "/temp-credential").then());
        post("CreateInstanceLtCredential", "/long-term-credential", Map.of("name", "answers"), "token_id");
        get("ListInstanceLtCredentials", "/long-term-credentials");
        put(
                "UpdateInstanceLtCredential",
                "/long-term-credentials/{CreateInstanceLtCredential}",
                Map.of("enable", false));
        delete("DeleteInstanceLtCredential", "/long-term-credentials/{CreateInstanceLtCredential}");
    }

    private void access() {
        String policy = "/endpoint-policy";
        post("CreateInstanceEndpointPolicy", policy, Map.of("enable", true));
        put(
                "UpdateInstanceEndpointPolicy",
                policy,
                Map.of("ip_list", List.of(Map.of("ip", "10.0.0.0/8", "description", "a test"))));
        get("ShowInstanceEndpointPolicy", policy);
        post(
                "CreateInstanceInternalEndpoint",
                "/internal-endpoints",
                Map.of("project_id", "p", "vpc_id", "v", "subnet_id", "s"),
                "id");
        get("ListInstanceInternalEndpoints", "/internal-endpoints");
        calls.put("ShowInstanceInternalEndpoint", () -> {
            var answer = api.get(instance.path() + filled("/internal-endpoints/{CreateInstanceInternalEndpoint}"));
            ids.put("connection", answer.extract().path("vpcep_endpoint_id"));
            return answer;
        });
        get("ListInternalEndpointConnections", "/internal-endpoint/connections");
        calls.put(
                "UpdateInternalEndpointConnections",
                () -> api.post(
                        instance.path() + "/internal-endpoint/connections/action",
                        Map.of("endpoints", List.of(filled("{connection}")), "action", "reject")));
        get("ListInternalEndpointPermissions", "/internal-endpoint/permissions");
        post(
                "UpdateInternalEndpointPermissions",
                "/internal-endpoint/permissions/action",
                Map.of("permissions", List.of("iam:domain::*"), "action", "add", "permission_type", "domainId"));
        delete("DeleteInstanceInternalEndpoint", "/internal-endpoints/{CreateInstanceInternalEndpoint}");
    }

    private void domainNames() {
        post(
                "AddDomainName",
                "/domainname",
                Map.of("domain_name", "answers.example.test", "certificate_id", "cert-1"),
                "domain_name_info.uid");
        get("ListDomainNames", "/domainname");
        put("UpdateDomainName", "/domainname/{AddDomainName}", Map.of("certificate_id", "cert-2"));
        delete("DeleteDomainName", "/domainname/{AddDomainName}");
    }

    private void tags() {
        String library = "/namespaces/library/tags";
        post("CreateInstanceResourceTags", "/tags/create", TAGS);
        get("ListInstanceResourceTags", "/tags");
        getOfProject("ListInstanceProjectTags", "/instances/tags");
        calls.put("ListInstanceResourceInstances", () -> search("/instances/resource-instances/filter"));
        calls.put("ShowInstanceResourceInstancesCount", () -> search("/instances/resource-instances/count"));
        post("CreateSubResourceTags", library + "/create", TAGS);
        get("ListSubResourceTags", library);
        get("ListNamespaceTags", "/namespaces-tags");
        post("ListSubResourceInstances", "/namespaces/resource-instances/filter", FILTER);
        post("ShowSubResourceInstancesCount", "/namespaces/resource-instances/count", FILTER);
        calls.put("DeleteSubResourceTags", () -> deleteTags(library));
        calls.put("DeleteInstanceResourceTags", () -> deleteTags("/tags"));
    }

    private ValidatableResponse search(String path) {
        return api.post(instance.projectPath() + path, FILTER);
    }

    private ValidatableResponse deleteTags(String path) {
        return api.request()
                .contentType(ContentType.JSON)
                .body(TAGS)
                .delete(instance.path() + path + "/delete")
                .then();
    }

    private void deletions() {
        calls.put(
                "DeleteInstance",
                () -> api.request()
                        .contentType(ContentType.JSON)
                        .body(Map.of("delete_obs", false))
                        .delete(instance.path())
                        .then());
    }
}
