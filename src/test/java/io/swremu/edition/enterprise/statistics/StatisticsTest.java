package io.swremu.edition.enterprise.statistics;

import static io.swremu.testing.Refusal.refusal;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an instance holds is counted, and bounded by its quotas. */
@ServerTest
class StatisticsTest {
    private final Api api;

    StatisticsTest(Api api) {
        this.api = api;
    }

    @Test
    void aNewInstanceHoldsOneNamespaceAndOneEndpoint() {
        api.get(TestInstance.create(api).path() + "/statistics")
                .statusCode(200)
                .body(
                        "",
                        equalTo(Map.ofEntries(
                                entry("storage_used", 0),
                                entry("total_namespace_count", 1),
                                entry("total_image_count", 0),
                                entry("namespace_quota", 10_000),
                                entry("image_repo_quota", 5_000),
                                entry("long_term_quota", 500),
                                entry("intranet_endpoint_count", 1),
                                entry("intranet_endpoint_quota", 100),
                                entry("notify_policy_count", 0),
                                entry("notify_policy_quota", 5),
                                entry("replica_policy_count", 0),
                                entry("replica_policy_quota", 20),
                                entry("replica_registry_count", 0),
                                entry("replica_registry_quota", 2),
                                entry("retention_policy_count", 0),
                                entry("retention_policy_quota", 10),
                                entry("sign_policy_count", 0),
                                entry("sign_policy_quota", 10))));
    }

    @Test
    void namespacesAndEndpointsAreCounted() {
        TestInstance instance = TestInstance.create(api);
        api.post(
                        instance.path() + "/namespaces",
                        Map.of("namespace_name", "team", "metadata", Map.of("public", "false")))
                .statusCode(201);
        api.post(
                        instance.path() + "/internal-endpoints",
                        Map.of("project_id", "p", "vpc_id", "v", "subnet_id", Fresh.name()))
                .statusCode(201);

        api.get(instance.path() + "/statistics")
                .body("total_namespace_count", equalTo(2))
                .body("intranet_endpoint_count", equalTo(2));
        api.delete(instance.path() + "/namespaces/team").statusCode(204);
        api.get(instance.path() + "/statistics").body("total_namespace_count", equalTo(1));
    }

    @Test
    @Tag("slow")
    void aQuotaThatIsUsedUpRefusesMore() {
        try (var server = RunningServer.with(
                "--swr.enterprise.transition=0s",
                "--swr.enterprise.quota.credentials=1",
                "--swr.enterprise.quota.internal-endpoints=1",
                "--swr.enterprise.quota.enforce-all=true")) {
            Api own = server.api();
            TestInstance instance = TestInstance.create(own);
            String credential = instance.path() + "/long-term-credential";

            own.post(credential, Map.of("name", "one")).statusCode(201);
            own.post(credential, Map.of("name", "two")).spec(refusal("4039002"));
            own.post(
                            instance.path() + "/internal-endpoints",
                            Map.of("project_id", "p", "vpc_id", "v", "subnet_id", "s"))
                    .spec(refusal("4039002"));
            own.get(instance.path() + "/statistics").body("long_term_quota", equalTo(1));
        }
    }
}
