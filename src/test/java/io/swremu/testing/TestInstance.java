package io.swremu.testing;

import java.util.HashMap;
import java.util.Map;

/**
 * An instance of the enterprise edition, for its account's administrator.
 *
 * @param id by which clients name it
 * @param path where its operations are
 * @param projectPath where those of its project are
 */
public record TestInstance(Api api, String id, String path, String projectPath) {

    /** A running instance in a project of its own; the server must make instances at once. */
    public static TestInstance create(Api api) {
        return create(api, Fresh.name());
    }

    /** A running instance in a project. */
    public static TestInstance create(Api api, String project) {
        return create(api, project, order("test-1"));
    }

    /** An instance that is made of a body of CreateInstance. */
    public static TestInstance create(Api api, String project, Map<String, Object> order) {
        String projectPath = "/v2/" + project;
        String id = api.post(projectPath + "/instances", order)
                .statusCode(202)
                .extract()
                .path("instance_id");
        return new TestInstance(api, id, projectPath + "/instances/" + id, projectPath);
    }

    /** A body of CreateInstance with the mandatory fields. */
    public static Map<String, Object> order(String name) {
        return new HashMap<>(Map.of(
                "name", name,
                "spec", "swr.ee.professional",
                "vpc_id", "vpc-1",
                "subnet_id", "subnet-1",
                "project_id", "network-project",
                "charge_mode", "postPaid",
                "enterprise_project_id", "0"));
    }

    /** Creates a namespace, which must succeed. */
    public String createNamespace(boolean isPublic) {
        String name = Fresh.name();
        api.post(
                        path + "/namespaces",
                        Map.of("namespace_name", name, "metadata", Map.of("public", Boolean.toString(isPublic))))
                .statusCode(201);
        return name;
    }

    /** The same instance as another user sees it. */
    public TestInstance as(Api other) {
        return new TestInstance(other, id, path, projectPath);
    }
}
