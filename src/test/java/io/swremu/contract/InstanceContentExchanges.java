package io.swremu.contract;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The calls of {@link Exchanges} that are about what instances hold. */
final class InstanceContentExchanges {
    private static final String CONFIG = """
            {"architecture":"amd64","os":"linux","history":[{"created":"2025-01-02T03:04:05Z","created_by":"ADD file"}]}""";

    private final Map<String, Supplier<ValidatableResponse>> calls = new LinkedHashMap<>();
    private final Api api;
    private final TestInstance instance;

    private InstanceContentExchanges(TestInstance instance) {
        this.api = instance.api();
        this.instance = instance;
    }

    /** The calls, by operation id, in the order in which they work. */
    static Map<String, Supplier<ValidatableResponse>> of(TestInstance instance) {
        var exchanges = new InstanceContentExchanges(instance);
        exchanges.namespaces();
        exchanges.repositories();
        exchanges.contents();
        exchanges.deletions();
        return exchanges.calls;
    }

    private String namespace() {
        return instance.path() + "/namespaces/team";
    }

    private String repository() {
        return namespace() + "/repositories/app";
    }

    private String artifacts() {
        return repository() + "/artifacts";
    }

    private String tags() {
        return "/v2/instances/" + instance.id() + "/namespaces/team/repositories/app/tags";
    }

    private void namespaces() {
        var metadata = Map.of("public", "true", "auto_scan", "true", "prevent_vul", "false", "severity", "high");
        String all = instance.path() + "/namespaces";
        calls.put(
                "CreateInstanceNamespace", () -> api.post(all, Map.of("namespace_name", "team", "metadata", metadata)));
        calls.put("UpdateInstanceNamespace", () -> {
            var list = Map.of("expires_at", 1893456000, "items", List.of(Map.of("cve_id", "CVE-2019-10164")));
            return api.put(namespace(), Map.of("metadata", metadata, "cve_allowlist", list));
        });
        calls.put("ShowInstanceNamespace", () -> api.get(namespace()));
        calls.put("ListInstanceNamespaces", () -> api.get(all + "?name=team"));
    }

    private void repositories() {
        calls.put("ListInstanceRepositories", () -> {
            InstanceLogin login = InstanceLogin.temporary(instance);
            var image = new TestImage(CONFIG.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
            login.push(image, "team/app", "v1");
            login.push("team/app", image.digest().replace(':', '-') + ".sig");
            login.push("team/other", "v1");
            return api.get(instance.path() + "/repositories");
        });
        calls.put("ListNamespaceRepositories", () -> api.get(namespace() + "/repositories"));
        calls.put("ListAllInstanceRepositories", () -> api.get(instance.projectPath() + "/repositories?limit=1"));
        calls.put("UpdateInstanceRepository", () -> api.put(repository(), Map.of("description", "The shop")));
        calls.put("ShowInstanceRepository", () -> api.get(repository()));
    }

    private void contents() {
        calls.put("ListInstanceArtifacts", () -> api.get(artifacts()));
        calls.put("ListInstanceAllArtifacts", () -> api.get(instance.path() + "/artifacts?limit=1"));
        calls.put("ShowInstanceArtifact", () -> api.get(artifacts() + "/v1?with_scan_overview=true"));
        calls.put("ListInstanceAccessories", () -> api.get(artifacts() + "/v1/accessories"));
        calls.put("ShowInstanceArtifactAddition", () -> api.get(artifacts() + "/v1/additions/build_history"));
        calls.put("ListInstanceTags", () -> api.get(tags()));
    }

    private void deletions() {
        calls.put("DeleteInstanceTag", () -> api.delete(tags() + "/v1"));
        calls.put("DeleteInstanceArtifact", () -> {
            String digest = api.get(artifacts()).extract().path("artifacts[0].digest");
            return api.delete(artifacts() + "/" + digest);
        });
        calls.put("DeleteInstanceRepository", () -> {
            api.delete(namespace() + "/repositories/other").statusCode(204);
            return api.delete(repository());
        });
        calls.put("DeleteInstanceNamespace", () -> api.delete(namespace()));
    }
}
