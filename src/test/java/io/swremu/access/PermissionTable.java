package io.swremu.access;

import static io.swremu.access.PermissionTable.Resource.ACCOUNT;
import static io.swremu.access.PermissionTable.Resource.NAMESPACE;
import static io.swremu.access.PermissionTable.Resource.REPOSITORY;

import java.util.List;

/** Which level each operation needs, and how a lower one is refused. A new operation needs a row here. */
final class PermissionTable {
    private static final String NS = "/v2/manage/namespaces/{ns}";
    private static final String REPO = NS + "/repos/app";
    private static final String ENTRY = "[{\"user_id\":\"new\",\"user_name\":\"new\",\"auth\":1}]";
    private static final String GRANTED = "[{\"user_id\":\"granted\",\"user_name\":\"granted\",\"auth\":3}]";
    private static final String ON_NAMESPACE = "SVCSTG.SWR.4037017";
    private static final String ON_REPOSITORY = "SVCSTG.SWR.4037018";
    private static final String IN_REPOSITORY = "SVCSTG.SWR.4037020";

    static final List<Row> ROWS = List.of(
            new Row("ListApiVersions", "GET", "/", "", 200, ACCOUNT, Level.NONE, "", true),
            new Row("ShowApiVersion", "GET", "/v2", "", 200, ACCOUNT, Level.NONE, "", true),
            account("ListNamespaces", "GET", "/v2/manage/namespaces", 200),
            account("ListReposDetails", "GET", "/v2/manage/repos", 200),
            account("ListRepoDetails", "GET", "/v3/manage/repos", 200),
            account("ListQuotas", "GET", "/v2/manage/projects/any/quotas", 200),
            account("ShowShareFeatureGates", "GET", "/v2/manage/projects/any/feature-gates", 200),
            account("ShowDomainOverview", "GET", "/v2/manage/overview", 200),
            account("ShowDomainResourceReports", "GET", "/v2/manage/reports/store/daily", 200),
            account("CreateSecret", "POST", "/v2/manage/utils/secret", 200),
            account("CreateAuthorizationToken", "POST", "/v2/manage/utils/authorizationtoken", 200),
            new Row(
                    "CreateNamespace",
                    "POST",
                    "/v2/manage/namespaces",
                    "{\"namespace\":\"{ns}\"}",
                    201,
                    ACCOUNT,
                    Level.NONE,
                    "",
                    false),
            namespace("ShowNamespace", "GET", NS, "", 200, Level.READ),
            namespace("DeleteNamespaces", "DELETE", NS, "", 204, Level.MANAGE),
            namespace("CreateNamespaceAuth", "POST", NS + "/access", ENTRY, 201, Level.MANAGE),
            namespace("ShowNamespaceAuth", "GET", NS + "/access", "", 200, Level.READ),
            namespace("UpdateNamespaceAuth", "PATCH", NS + "/access", GRANTED, 201, Level.MANAGE),
            namespace("DeleteNamespaceAuth", "DELETE", NS + "/access", "[\"granted\"]", 204, Level.MANAGE),
            namespace(
                    "CreateRepo",
                    "POST",
                    NS + "/repos",
                    "{\"repository\":\"new\",\"is_public\":false}",
                    201,
                    Level.EDIT),
            repository("ShowRepository", "GET", REPO, "", 200, Level.GUEST, ON_REPOSITORY),
            repository("UpdateRepo", "PATCH", REPO, "{\"is_public\":true}", 201, Level.EDIT, ON_REPOSITORY),
            repository("DeleteRepo", "DELETE", REPO, "", 204, Level.MANAGE, ON_REPOSITORY),
            repository("CreateUserRepositoryAuth", "POST", REPO + "/access", ENTRY, 201, Level.EDIT, IN_REPOSITORY),
            repository("ShowUserRepositoryAuth", "GET", REPO + "/access", "", 200, Level.READ, IN_REPOSITORY),
            repository("UpdateUserRepositoryAuth", "PATCH", REPO + "/access", GRANTED, 201, Level.EDIT, IN_REPOSITORY),
            repository(
                    "DeleteUserRepositoryAuth", "DELETE", REPO + "/access", "[\"x\"]", 204, Level.EDIT, IN_REPOSITORY),
            repository("ListRepositoryTags", "GET", REPO + "/tags", "", 200, Level.GUEST, IN_REPOSITORY),
            repository(
                    "ListRepositoryTag",
                    "GET",
                    "/v3/manage/namespaces/{ns}/repos/app/tags",
                    "",
                    200,
                    Level.GUEST,
                    IN_REPOSITORY),
            repository("ShowRepoTag", "GET", REPO + "/tags/v1", "", 200, Level.GUEST, IN_REPOSITORY),
            repository(
                    "CreateRepoTag",
                    "POST",
                    REPO + "/tags",
                    "{\"source_tag\":\"v1\",\"destination_tag\":\"v2\"}",
                    201,
                    Level.EDIT,
                    IN_REPOSITORY),
            repository("DeleteRepoTag", "DELETE", REPO + "/tags/v1", "", 204, Level.MANAGE, IN_REPOSITORY),
            repository("ListReferences", "GET", REPO + "/v1/references", "", 200, Level.GUEST, IN_REPOSITORY),
            repository("ListRepoAccessories", "GET", REPO + "/v1/accessories", "", 200, Level.GUEST, IN_REPOSITORY));

    private PermissionTable() {}

    /** What an operation is about, and so whose level counts. */
    enum Resource {
        ACCOUNT,
        NAMESPACE,
        REPOSITORY
    }

    /**
     * One operation.
     *
     * @param path with {@code {ns}} for the organization
     * @param body JSON, or empty
     * @param success the status for who may
     * @param needs the level it takes
     * @param refusal the code for a lower level
     * @param open whether it takes no credentials
     */
    record Row(
            String operation,
            String method,
            String path,
            String body,
            int success,
            Resource resource,
            Level needs,
            String refusal,
            boolean open) {}

    private static Row account(String operation, String method, String path, int success) {
        return new Row(operation, method, path, "", success, ACCOUNT, Level.NONE, "", false);
    }

    private static Row namespace(String operation, String method, String path, String body, int success, Level needs) {
        return new Row(operation, method, path, body, success, NAMESPACE, needs, ON_NAMESPACE, false);
    }

    private static Row repository(
            String operation, String method, String path, String body, int success, Level needs, String refusal) {
        return new Row(operation, method, path, body, success, REPOSITORY, needs, refusal, false);
    }
}
