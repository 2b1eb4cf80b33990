package io.swremu.edition.shared.access;

import static io.swremu.edition.shared.access.PermissionTable.Resource.ACCOUNT;
import static io.swremu.edition.shared.access.PermissionTable.Resource.ADMINISTRATION;
import static io.swremu.edition.shared.access.PermissionTable.Resource.AGENCY;
import static io.swremu.edition.shared.access.PermissionTable.Resource.NAMESPACE;
import static io.swremu.edition.shared.access.PermissionTable.Resource.REPOSITORY;

import java.util.List;

/** Which level each operation needs, and how a lower one is refused. A new operation needs a row here. */
final class PermissionTable {
    private static final String NS = "/v2/manage/namespaces/{ns}";
    private static final String REPO = NS + "/repos/app";
    private static final String SHARES = NS + "/repositories/app/access-domains";

    /** The body of a share, which the matrix also creates for the operations on one. */
    static final String SHARE = "{\"access_domain\":\"partner\",\"permit\":\"read\",\"deadline\":\"forever\"}";

    private static final String ENTRY = "[{\"user_id\":\"new\",\"user_name\":\"new\",\"auth\":1}]";
    private static final String GRANTED = "[{\"user_id\":\"granted\",\"user_name\":\"granted\",\"auth\":3}]";
    /** The body of a policy, and of a trigger, that the matrix also creates for the operations on one. */
    static final String POLICY =
            "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"9\"},\"tag_selectors\":[]}]}";

    static final String SYNC_TARGET = "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}";

    static final String TRIGGER = """
            {"name":"deploy","action":"update","app_type":"deployments","application":"web","cluster_ns":"default",
             "cluster_id":"c-1","trigger_type":"all","condition":".*","enable":"true"}""";

    private static final String ADMINISTRATOR_ONLY = "SVCSTG.SWR.4039002";
    private static final String ON_NAMESPACE = "SVCSTG.SWR.4037017";
    private static final String ON_REPOSITORY = "SVCSTG.SWR.4037018";
    private static final String IN_REPOSITORY = "SVCSTG.SWR.4037020";

    static final List<Row> ROWS = List.of(
            new Row("ListApiVersions", "GET", "/", "", 200, ACCOUNT, Level.NONE, "", true),
            new Row("ShowApiVersion", "GET", "/v2", "", 200, ACCOUNT, Level.NONE, "", true),
            account("ListSyncRegions", "GET", "/v2/manage/regions", 200),
            account("CheckAgency", "GET", "/v2/manage/agency", 200),
            account("ListSharedReposDetails", "GET", "/v2/manage/shared-repositories?center=self", 200),
            account("ListSharedRepoDetails", "GET", "/v3/manage/shared-repositories?shared_by=self", 200),
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
                    "CreateAgency",
                    "POST",
                    "/v2/manage/agency",
                    "",
                    204,
                    AGENCY,
                    Level.NONE,
                    ADMINISTRATOR_ONLY,
                    false),
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
            repository("ListRetentions", "GET", REPO + "/retentions", "", 200, Level.READ, IN_REPOSITORY),
            repository(
                    "ListRetentionHistories",
                    "GET",
                    REPO + "/retentions/histories",
                    "",
                    200,
                    Level.READ,
                    IN_REPOSITORY),
            repository("CreateRetention", "POST", REPO + "/retentions", POLICY, 201, Level.MANAGE, IN_REPOSITORY),
            repository("ShowRetention", "GET", REPO + "/retentions/{id}", "", 200, Level.READ, IN_REPOSITORY),
            repository("UpdateRetention", "PATCH", REPO + "/retentions/{id}", POLICY, 201, Level.MANAGE, IN_REPOSITORY),
            repository("DeleteRetention", "DELETE", REPO + "/retentions/{id}", "", 200, Level.MANAGE, IN_REPOSITORY),
            administration("CreateImageSyncRepo", "POST", REPO + "/sync_repo", SYNC_TARGET, 200),
            administration("DeleteImageSyncRepo", "DELETE", REPO + "/sync_repo", SYNC_TARGET, 200),
            repository("ListImageAutoSyncReposDetails", "GET", REPO + "/sync_repo", "", 200, Level.READ, IN_REPOSITORY),
            repository(
                    "CreateManualImageSyncRepo",
                    "POST",
                    REPO + "/sync_images",
                    "{\"imageTag\":[\"v1\"],\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"nowhere\"}",
                    200,
                    Level.EDIT,
                    IN_REPOSITORY),
            repository(
                    "ShowSyncJob",
                    "GET",
                    REPO + "/sync_job?filter=limit::1%7Coffset::0",
                    "",
                    200,
                    Level.READ,
                    IN_REPOSITORY),
            repository("CreateRepoDomains", "POST", SHARES, SHARE, 201, Level.MANAGE, IN_REPOSITORY),
            repository("ListRepoDomains", "GET", SHARES, "", 200, Level.READ, IN_REPOSITORY),
            repository("ShowAccessDomain", "GET", SHARES + "/partner", "", 200, Level.READ, IN_REPOSITORY),
            repository("UpdateRepoDomains", "PATCH", SHARES + "/partner", SHARE, 201, Level.MANAGE, IN_REPOSITORY),
            repository("DeleteRepoDomains", "DELETE", SHARES + "/partner", "", 204, Level.MANAGE, IN_REPOSITORY),
            repository("ListTriggersDetails", "GET", REPO + "/triggers", "", 200, Level.READ, IN_REPOSITORY),
            repository("CreateTrigger", "POST", REPO + "/triggers", TRIGGER, 201, Level.EDIT, IN_REPOSITORY),
            repository("ShowTrigger", "GET", REPO + "/triggers/deploy", "", 200, Level.READ, IN_REPOSITORY),
            repository(
                    "UpdateTrigger",
                    "PATCH",
                    REPO + "/triggers/deploy",
                    "{\"enable\":\"false\"}",
                    201,
                    Level.EDIT,
                    IN_REPOSITORY),
            repository("DeleteTrigger", "DELETE", REPO + "/triggers/deploy", "", 204, Level.EDIT, IN_REPOSITORY),
            repository("ListReferences", "GET", REPO + "/v1/references", "", 200, Level.GUEST, IN_REPOSITORY),
            repository("ListRepoAccessories", "GET", REPO + "/v1/accessories", "", 200, Level.GUEST, IN_REPOSITORY));

    private PermissionTable() {}

    /** What an operation is about, and so whose level counts. */
    enum Resource {
        ACCOUNT,
        NAMESPACE,
        REPOSITORY,
        /** The account's one agency, which its administrator creates; that it is there already is no refusal of the caller. */
        AGENCY,
        /** A repository, and it takes the administrator of its account, whatever levels others have. */
        ADMINISTRATION
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

    private static Row administration(String operation, String method, String path, String body, int success) {
        return new Row(operation, method, path, body, success, ADMINISTRATION, Level.MANAGE, ADMINISTRATOR_ONLY, false);
    }

    private static Row namespace(String operation, String method, String path, String body, int success, Level needs) {
        return new Row(operation, method, path, body, success, NAMESPACE, needs, ON_NAMESPACE, false);
    }

    private static Row repository(
            String operation, String method, String path, String body, int success, Level needs, String refusal) {
        return new Row(operation, method, path, body, success, REPOSITORY, needs, refusal, false);
    }
}
