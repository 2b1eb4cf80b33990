package io.swremu.edition.shared.access;

import java.util.Arrays;
import java.util.List;

/** How each operation answers each kind of caller. A new operation needs a row here. */
final class PermissionTable {
    /** The body of a share, which the matrix also creates for the operations on one. */
    static final String SHARE = "{\"access_domain\":\"partner\",\"permit\":\"read\",\"deadline\":\"forever\"}";

    /** The body of a policy, likewise. */
    static final String POLICY =
            "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"9\"},\"tag_selectors\":[]}]}";

    /** The body of a rule of synchronization, likewise. */
    static final String SYNC_TARGET = "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}";

    /** The body of a trigger, likewise. */
    static final String TRIGGER = """
            {"name":"deploy","action":"update","app_type":"deployments","application":"web","cluster_ns":"default",
             "cluster_id":"c-1","trigger_type":"all","condition":".*","enable":"true"}""";

    private static final String ENTRY = "[{\"user_id\":\"new\",\"user_name\":\"new\",\"auth\":1}]";
    private static final String GRANTED = "[{\"user_id\":\"granted\",\"user_name\":\"granted\",\"auth\":3}]";

    /**
     * Operation, request, statuses, the code of a 403, body. The callers are, from left to right, those of
     * {@link PermissionMatrixTest.Subject}: administrator, creator, manager, editor, reader, user without a level, another
     * account's administrator, the last two with a public repository, nobody. Where it says 409, the agency of the other
     * account has just been created. A path has {@code {ns}} for the path of the organization, a body for its name.
     */
    private static final String TABLE = """
            ListApiVersions               | GET /                                                   | 200 200 200 200 200 200 200 200 200 200 |         |
            ShowApiVersion                | GET /v2                                                 | 200 200 200 200 200 200 200 200 200 200 |         |
            ListSyncRegions               | GET /v2/manage/regions                                  | 200 200 200 200 200 200 200 200 200 401 |         |
            CheckAgency                   | GET /v2/manage/agency                                   | 200 200 200 200 200 200 200 200 200 401 |         |
            ListSharedReposDetails        | GET /v2/manage/shared-repositories?center=self          | 200 200 200 200 200 200 200 200 200 401 |         |
            ListSharedRepoDetails         | GET /v3/manage/shared-repositories?shared_by=self       | 200 200 200 200 200 200 200 200 200 401 |         |
            ListNamespaces                | GET /v2/manage/namespaces                               | 200 200 200 200 200 200 200 200 200 401 |         |
            ListReposDetails              | GET /v2/manage/repos                                    | 200 200 200 200 200 200 200 200 200 401 |         |
            ListRepoDetails               | GET /v3/manage/repos                                    | 200 200 200 200 200 200 200 200 200 401 |         |
            ListQuotas                    | GET /v2/manage/projects/any/quotas                      | 200 200 200 200 200 200 200 200 200 401 |         |
            ShowShareFeatureGates         | GET /v2/manage/projects/any/feature-gates               | 200 200 200 200 200 200 200 200 200 401 |         |
            ShowDomainOverview            | GET /v2/manage/overview                                 | 200 200 200 200 200 200 200 200 200 401 |         |
            ShowDomainResourceReports     | GET /v2/manage/reports/store/daily                      | 200 200 200 200 200 200 200 200 200 401 |         |
            CreateSecret                  | POST /v2/manage/utils/secret                            | 200 200 200 200 200 200 200 200 200 401 |         |
            CreateAuthorizationToken      | POST /v2/manage/utils/authorizationtoken                | 200 200 200 200 200 200 200 200 200 401 |         |
            CreateAgency                  | POST /v2/manage/agency                                  | 204 403 403 403 403 403 204 403 409 401 | 4039002 |
            CreateNamespace               | POST /v2/manage/namespaces                              | 201 201 201 201 201 201 201 201 201 401 |         | {"namespace":"{ns}"}
            ShowNamespace                 | GET {ns}                                                | 200 200 200 200 200 403 404 403 404 401 | 4037017 |
            DeleteNamespaces              | DELETE {ns}                                             | 204 204 204 403 403 403 404 403 404 401 | 4037017 |
            CreateNamespaceAuth           | POST {ns}/access                                        | 201 201 201 403 403 403 404 403 404 401 | 4037017 | {ENTRY}
            ShowNamespaceAuth             | GET {ns}/access                                         | 200 200 200 200 200 403 404 403 404 401 | 4037017 |
            UpdateNamespaceAuth           | PATCH {ns}/access                                       | 201 201 201 403 403 403 404 403 404 401 | 4037017 | {GRANTED}
            DeleteNamespaceAuth           | DELETE {ns}/access                                      | 204 204 204 403 403 403 404 403 404 401 | 4037017 | ["granted"]
            CreateRepo                    | POST {ns}/repos                                         | 201 201 201 201 403 403 404 403 404 401 | 4037017 | {"repository":"new","is_public":false}
            ShowRepository                | GET {ns}/repos/app                                      | 200 200 200 200 200 403 404 200 200 401 | 4037018 |
            UpdateRepo                    | PATCH {ns}/repos/app                                    | 201 201 201 201 403 403 404 403 403 401 | 4037018 | {"is_public":true}
            DeleteRepo                    | DELETE {ns}/repos/app                                   | 204 204 204 403 403 403 404 403 403 401 | 4037018 |
            CreateUserRepositoryAuth      | POST {ns}/repos/app/access                              | 201 201 201 201 403 403 404 403 403 401 | 4037020 | {ENTRY}
            ShowUserRepositoryAuth        | GET {ns}/repos/app/access                               | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            UpdateUserRepositoryAuth      | PATCH {ns}/repos/app/access                             | 201 201 201 201 403 403 404 403 403 401 | 4037020 | {GRANTED}
            DeleteUserRepositoryAuth      | DELETE {ns}/repos/app/access                            | 204 204 204 204 403 403 404 403 403 401 | 4037020 | ["x"]
            ListRepositoryTags            | GET {ns}/repos/app/tags                                 | 200 200 200 200 200 403 404 200 200 401 | 4037020 |
            ListRepositoryTag             | GET {v3}/repos/app/tags                                 | 200 200 200 200 200 403 404 200 200 401 | 4037020 |
            ShowRepoTag                   | GET {ns}/repos/app/tags/v1                              | 200 200 200 200 200 403 404 200 200 401 | 4037020 |
            CreateRepoTag                 | POST {ns}/repos/app/tags                                | 201 201 201 201 403 403 404 403 403 401 | 4037020 | {"source_tag":"v1","destination_tag":"v2"}
            DeleteRepoTag                 | DELETE {ns}/repos/app/tags/v1                           | 204 204 204 403 403 403 404 403 403 401 | 4037020 |
            ListRetentions                | GET {ns}/repos/app/retentions                           | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            ListRetentionHistories        | GET {ns}/repos/app/retentions/histories                 | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            CreateRetention               | POST {ns}/repos/app/retentions                          | 201 201 201 403 403 403 404 403 403 401 | 4037020 | {POLICY}
            ShowRetention                 | GET {ns}/repos/app/retentions/{id}                      | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            UpdateRetention               | PATCH {ns}/repos/app/retentions/{id}                    | 201 201 201 403 403 403 404 403 403 401 | 4037020 | {POLICY}
            DeleteRetention               | DELETE {ns}/repos/app/retentions/{id}                   | 200 200 200 403 403 403 404 403 403 401 | 4037020 |
            CreateImageSyncRepo           | POST {ns}/repos/app/sync_repo                           | 200 403 403 403 403 403 404 403 403 401 | 4039002 | {SYNC_TARGET}
            DeleteImageSyncRepo           | DELETE {ns}/repos/app/sync_repo                         | 200 403 403 403 403 403 404 403 403 401 | 4039002 | {SYNC_TARGET}
            ListImageAutoSyncReposDetails | GET {ns}/repos/app/sync_repo                            | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            CreateManualImageSyncRepo     | POST {ns}/repos/app/sync_images                         | 200 200 200 200 403 403 404 403 403 401 | 4037020 | {"imageTag":["v1"],"remoteRegionId":"cn-east-3","remoteNamespace":"nowhere"}
            ShowSyncJob                   | GET {ns}/repos/app/sync_job?filter=limit::1%7Coffset::0 | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            CreateRepoDomains             | POST {ns}/repositories/app/access-domains               | 201 201 201 403 403 403 404 403 403 401 | 4037020 | {SHARE}
            ListRepoDomains               | GET {ns}/repositories/app/access-domains                | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            ShowAccessDomain              | GET {ns}/repositories/app/access-domains/partner        | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            UpdateRepoDomains             | PATCH {ns}/repositories/app/access-domains/partner      | 201 201 201 403 403 403 404 403 403 401 | 4037020 | {SHARE}
            DeleteRepoDomains             | DELETE {ns}/repositories/app/access-domains/partner     | 204 204 204 403 403 403 404 403 403 401 | 4037020 |
            ListTriggersDetails           | GET {ns}/repos/app/triggers                             | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            CreateTrigger                 | POST {ns}/repos/app/triggers                            | 201 201 201 201 403 403 404 403 403 401 | 4037020 | {TRIGGER}
            ShowTrigger                   | GET {ns}/repos/app/triggers/deploy                      | 200 200 200 200 200 403 404 403 403 401 | 4037020 |
            UpdateTrigger                 | PATCH {ns}/repos/app/triggers/deploy                    | 201 201 201 201 403 403 404 403 403 401 | 4037020 | {"enable":"false"}
            DeleteTrigger                 | DELETE {ns}/repos/app/triggers/deploy                   | 204 204 204 204 403 403 404 403 403 401 | 4037020 |
            ListReferences                | GET {ns}/repos/app/v1/references                        | 200 200 200 200 200 403 404 200 200 401 | 4037020 |
            ListRepoAccessories           | GET {ns}/repos/app/v1/accessories                       | 200 200 200 200 200 403 404 200 200 401 | 4037020 |""";

    static final List<Row> ROWS = TABLE.lines().map(Row::of).toList();

    private PermissionTable() {}

    /**
     * One operation.
     *
     * @param path with {@code {ns}} for the organization, {@code {id}} for the id of what it is about
     * @param statuses the answer's status for each subject
     * @param refusal the code of a 403, if there is one
     * @param body JSON, or empty
     */
    record Row(String operation, String method, String path, List<Integer> statuses, String refusal, String body) {
        private static Row of(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", 5)).map(String::strip).toArray(String[]::new);
            String[] request = cells[1].split(" ");
            return new Row(
                    cells[0],
                    request[0],
                    request[1]
                            .replaceFirst("^\\{ns}", "/v2/manage/namespaces/{ns}")
                            .replaceFirst("^\\{v3}", "/v3/manage/namespaces/{ns}"),
                    Arrays.stream(cells[2].split(" ")).map(Integer::valueOf).toList(),
                    cells[3],
                    cells[4].replace("{SHARE}", SHARE)
                            .replace("{POLICY}", POLICY)
                            .replace("{SYNC_TARGET}", SYNC_TARGET)
                            .replace("{TRIGGER}", TRIGGER)
                            .replace("{ENTRY}", ENTRY)
                            .replace("{GRANTED}", GRANTED));
        }
    }
}
