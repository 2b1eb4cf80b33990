package io.swremu.edition.enterprise.instance;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances are created, shown, listed, configured and deleted. */
@ServerTest
class InstanceTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Api api;
    private final TestAccount account;

    InstanceTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @Test
    void aNewInstanceIsShownAsItWasAskedFor() {
        String project = Fresh.name();
        TestInstance instance = TestInstance.create(api, project);

        api.get(instance.path())
                .statusCode(200)
                .body("keySet()", hasSize(27))
                .body("id", matchesPattern(UUID))
                .body("id", equalTo(instance.id()))
                .body("name", equalTo("test-1"))
                .body("description", equalTo(""))
                .body("vpc_id", equalTo("vpc-1"))
                .body("vpc_name", equalTo("vpc-vpc-"))
                .body("vpc_cidr", equalTo("192.168.0.0/16"))
                .body("subnet_id", equalTo("subnet-1"))
                .body("subnet_cidr", equalTo("192.168.0.0/24"))
                .body("project_id", equalTo("network-project"))
                .body("project_name", equalTo("cn-north-4"))
                .body("product_id", equalTo(project))
                .body("order_id", equalTo(""))
                .body("spec", equalTo("swr.ee.professional"))
                .body("version", equalTo("26.6.0"))
                .body("obs_bucket_name", equalTo("swr-ee-" + instance.id() + "-registry"))
                .body("user_def_obs", equalTo(false))
                .body("obs_in_resaccount", equalTo(false))
                .body("charge_mode", equalTo("postPaid"))
                .body("access_address", matchesPattern("localhost:" + api.port() + "/test-1-[a-z0-9]{6}"))
                .body("mirror_address", matchesPattern("localhost:" + api.port() + "/test-1-[a-z0-9]{6}-mirror"))
                .body("enterprise_project_id", equalTo("0"))
                .body("created_at", matchesPattern(Api.TIME))
                .body("updated_at", matchesPattern(Api.TIME))
                .body("expires_at", equalTo("0001-01-01T00:00:00Z"))
                .body("status", equalTo("Running"))
                .body("vpcep_service_id", matchesPattern(UUID));
    }

    @Test
    void aBucketOfOnesOwnIsShown() {
        Map<String, Object> order = TestInstance.order("own-bucket");
        order.put("obs_bucket_name", "mine");
        order.put("obs_encrypt", true);
        order.put("encrypt_type", "gm");
        order.put("description", "for tests");
        order.put("spec", "swr.ee.basic");

        api.get(TestInstance.create(api, Fresh.name(), order).path())
                .statusCode(200)
                .body("obs_bucket_name", equalTo("mine"))
                .body("user_def_obs", equalTo(true))
                .body("description", equalTo("for tests"))
                .body("spec", equalTo("swr.ee.basic"));
    }

    @Test
    void aKeyNeedsEncryptionOfTheServicesOwnBucket() {
        Map<String, Object> order = TestInstance.order("keyed");
        order.put("obs_enc_kms_key_id", "key-1");
        api.post("/v2/p1/instances", order).spec(instanceRefusal("400003"));

        order.put("obs_encrypt", true);
        TestInstance.create(api, Fresh.name(), order);

        order.put("obs_bucket_name", "mine");
        api.post("/v2/p1/instances", order).spec(instanceRefusal("400003"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "spec", "vpc_id", "subnet_id", "project_id", "charge_mode", "enterprise_project_id"})
    void eachMandatoryFieldIsAskedFor(String field) {
        Map<String, Object> order = TestInstance.order("test-1");
        order.remove(field);

        api.post("/v2/p1/instances", order).spec(instanceRefusal("400003")).body("errors[0].detail", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "spec, swr.ee.large",
        "charge_mode, prePaid",
        "encrypt_type, aes",
        "vpc_id, ''",
        "name, ab",
        "name, Test",
        "name, a--b",
        "name, -ab",
        "name, abc-"
    })
    void aWrongValueIsRefused(String field, String value) {
        Map<String, Object> order = TestInstance.order("test-1");
        order.put(field, value);

        api.post("/v2/p1/instances", order).spec(instanceRefusal("400003")).body("errors[0].detail", equalTo(field));
    }

    @Test
    void aNameMayBeAsLongAsEitherRuleAllows() {
        TestInstance.create(api, Fresh.name(), TestInstance.order("tf_test." + "a".repeat(56)));

        api.post("/v2/p1/instances", TestInstance.order("a".repeat(65))).spec(instanceRefusal("400003"));
    }

    @Test
    void aNameOfTheOlderRuleHasAHostAllTheSame() {
        TestInstance instance = TestInstance.create(api, Fresh.name(), TestInstance.order("tf_test.one"));

        api.get(instance.path()).body("access_address", matchesPattern(".*/tf-test-one-[a-z0-9]{6}"));
    }

    @Test
    void aListHasThoseOfItsProjectTheNewestFirst() {
        String project = Fresh.name();
        TestInstance older = TestInstance.create(api, project);
        TestInstance newer = TestInstance.create(api, project);
        TestInstance.create(api);

        api.get("/v2/" + project + "/instances")
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("instances", "total"))
                .body("total", equalTo(2))
                .body("instances.id", contains(newer.id(), older.id()));
        api.get("/v2/" + project + "/instances?limit=1&offset=1")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("instances.id", contains(older.id()));
        api.get("/v2/" + project + "/instances?offset=2")
                .body("instances", empty())
                .body("total", equalTo(2));
    }

    @Test
    void aListCanBeNarrowed() {
        String project = Fresh.name();
        Map<String, Object> order = TestInstance.order("test-2");
        order.put("enterprise_project_id", "ep-1");
        TestInstance.create(api, project);
        TestInstance other = TestInstance.create(api, project, order);
        String list = "/v2/" + project + "/instances?";

        api.get(list + "enterprise_project_id=ep-1").body("instances.id", contains(other.id()));
        api.get(list + "enterprise_project_id=all_granted_eps").body("total", equalTo(2));
        api.get(list + "status=Running").body("total", equalTo(2));
        api.get(list + "status=Creating").body("instances", empty()).body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "offset=x", "status=running"})
    void aWrongConditionIsRefused(String query) {
        api.get("/v2/p1/instances?" + query).spec(instanceRefusal("400003"));
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        TestInstance instance = TestInstance.create(api);
        Api stranger = account.stranger();

        stranger.get(instance.path()).spec(instanceRefusal("404001"));
        stranger.delete(instance.path()).spec(instanceRefusal("404001"));
        stranger.get(instance.projectPath() + "/instances").body("instances", empty());
    }

    @Test
    void itIsInNoOtherProject() {
        TestInstance instance = TestInstance.create(api);

        api.get("/v2/" + Fresh.name() + "/instances/" + instance.id()).spec(instanceRefusal("404001"));
        api.get("/v2/" + account.stranger().project("cn-north-4") + "/instances/" + instance.id())
                .spec(refusal("4039002"));
    }

    @Test
    void theRegionIsThatOfTheProject() {
        TestInstance instance = TestInstance.create(api, api.project("cn-south-1"));

        api.get(instance.path()).body("project_name", equalTo("cn-south-1"));
    }

    @Test
    void aDeletedInstanceIsGoneAtOnce() {
        TestInstance instance = TestInstance.create(api);

        api.delete(instance.path()).statusCode(202).body(equalTo(""));

        api.get(instance.path()).spec(instanceRefusal("404001"));
        api.delete(instance.path()).spec(instanceRefusal("404001"));
        api.get(instance.projectPath() + "/instances").body("total", equalTo(0));
    }

    @Test
    void theBodyOfADeletionMayBeThere() {
        TestInstance instance = TestInstance.create(api);

        api.request()
                .contentType("application/json")
                .body(Map.of("delete_obs", true, "delete_dns", true))
                .delete(instance.path())
                .then()
                .statusCode(202);
    }

    @Test
    void anonymousAccessIsOffUntilItIsAllowed() {
        TestInstance instance = TestInstance.create(api);
        String configurations = instance.path() + "/configurations";

        api.get(configurations).statusCode(200).body("", equalTo(Map.of("anonymous_access", false)));
        api.put(configurations, Map.of("anonymous_access", true))
                .statusCode(200)
                .body(equalTo(""));
        api.get(configurations).body("anonymous_access", equalTo(true));
        api.put(configurations, Map.of()).spec(instanceRefusal("400003"));
        api.put(configurations, Map.of("anonymous_access", "true")).spec(instanceRefusal("400003"));
    }

    @Test
    void theFeaturesAreThere() {
        TestInstance instance = TestInstance.create(api);

        api.get(instance.path() + "/feature-gates")
                .statusCode(200)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "enableDomainName",
                                "enableCombinationRetention",
                                "enableArtifactScanning",
                                "enableArtifactGc"));
        api.get(instance.projectPath() + "/feature-gates")
                .statusCode(200)
                .body("enableEnterprise", equalTo(true))
                .body("keySet()", hasSize(4));
    }

    @Test
    void theJobOfANewInstanceIsListedAndOutlivesIt() {
        TestInstance instance = TestInstance.create(api);
        String jobs = instance.projectPath() + "/jobs";
        String job = api.get(jobs)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("jobs[0].keySet()", hasSize(9))
                .body("jobs[0].instance_id", equalTo(instance.id()))
                .body("jobs[0].resource_id", equalTo(instance.id()))
                .body("jobs[0].resource_name", equalTo("test-1"))
                .body("jobs[0].type", equalTo("CreateInstance"))
                .body("jobs[0].status", equalTo("Success"))
                .body("jobs[0].reason", equalTo(""))
                .extract()
                .path("jobs[0].id");
        api.delete(instance.path()).statusCode(202);

        api.get(jobs + "/" + job).statusCode(200).body("id", equalTo(job)).body("status", equalTo("Success"));
        api.get(jobs + "?status=Failed").body("jobs", empty());
        api.get(jobs + "?status=failed").spec(instanceRefusal("400003"));
        account.stranger().get(jobs + "/" + job).spec(instanceRefusal("404001"));
        api.delete(jobs + "/" + job).statusCode(204);
        api.get(jobs + "/" + job).spec(instanceRefusal("404001"));
        api.get(jobs).body("jobs", not(hasSize(1)));
    }
}
