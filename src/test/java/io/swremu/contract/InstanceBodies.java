package io.swremu.contract;

import io.swremu.testing.Fresh;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of good calls of the enterprise edition. */
final class InstanceBodies {
    private static final String TAGS = "{\"tags\":[{\"key\":\"team\",\"value\":\"web\"}]}";

    private InstanceBodies() {}

    /** The body for an operation; null if it has none. */
    static @Nullable JsonNode of(String name) {
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
            case "ListInstanceResourceInstances",
                    "ListSubResourceInstances",
                    "ShowInstanceResourceInstancesCount",
                    "ShowSubResourceInstancesCount" -> "{\"tags\":[{\"key\":\"team\",\"values\":[\"web\"]}]}";
            case "UpdateDomainName" -> "{\"certificate_id\":\"cert-2\"}";
            case "UpdateInstanceConfiguration" -> "{\"anonymous_access\":true}";
            case "UpdateInstanceEndpointPolicy" -> "{\"ip_list\":[{\"ip\":\"10.0.0.0/8\",\"description\":\"text\"}]}";
            case "UpdateInstanceLtCredential" -> "{\"enable\":false}";
            case "UpdateInstanceNamespace" -> """
                            {"metadata":{"public":"true"},
                             "cve_allowlist":{"expires_at":1893456000,"items":[{"cve_id":"CVE-2019-10164"}]}}""";
            case "UpdateInstanceRepository" -> "{\"description\":\"text\"}";
            case "UpdateInternalEndpointPermissions" ->
                "{\"permissions\":[\"iam:domain::*\"],\"action\":\"add\",\"permission_type\":\"domainId\"}";
            default -> "";
        };
        return text.isEmpty() ? null : JsonMapper.shared().readTree(text);
    }
}
