package io.swremu.edition.enterprise.endpoint;

import static io.swremu.testing.Refusal.instanceRefusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Internal endpoints, and the endpoint service that they connect to. */
@ServerTest
class InternalEndpointTest {
    private final Api api;
    private final TestInstance instance;
    private final String endpoints;
    private final String service;

    InternalEndpointTest(Api api) {
        this.api = api;
        this.instance = TestInstance.create(api);
        this.endpoints = instance.path() + "/internal-endpoints";
        this.service = instance.path() + "/internal-endpoint";
    }

    private static Map<String, Object> order(String subnet) {
        return new HashMap<>(Map.of("project_id", "p2", "vpc_id", "vpc-2", "subnet_id", subnet));
    }

    private String create(String subnet) {
        return api.post(endpoints, order(subnet)).statusCode(201).extract().path("id");
    }

    private String connectionOf(String endpoint) {
        return api.get(endpoints + "/" + endpoint).extract().path("vpcep_endpoint_id");
    }

    @Test
    void anInstanceHasOneInItsOwnNetwork() {
        api.get(endpoints)
                .statusCode(200)
                .body("internal_endpoints[0].keySet()", hasSize(15))
                .body("internal_endpoints[0].vpc_id", equalTo("vpc-1"))
                .body("internal_endpoints[0].subnet_id", equalTo("subnet-1"))
                .body("internal_endpoints[0].project_id", equalTo("network-project"))
                .body("internal_endpoints[0].project_name", equalTo("cn-north-4"))
                .body("internal_endpoints[0].endpoint_ip", equalTo("192.168.0.2"))
                .body("internal_endpoints[0].description", equalTo("default"))
                .body("internal_endpoints[0].status", equalTo("Running"))
                .body("internal_endpoints[0].status_text", equalTo(""));
    }

    @Test
    void anInstanceMayHaveNone() {
        Map<String, Object> order = TestInstance.order("closed");
        order.put("enable_intranet_access", false);
        TestInstance closed = TestInstance.create(api, Fresh.name(), order);

        api.get(closed.path() + "/internal-endpoints")
                .body("internal_endpoints", empty())
                .body("total", equalTo(0));
    }

    @Test
    void aNewOneIsShownUntilItIsDeleted() {
        String id = create("subnet-2");

        api.get(endpoints + "/" + id)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("vpc_name", equalTo("vpc-vpc-"))
                .body("subnet_id", equalTo("subnet-2"))
                .body("description", equalTo(""))
                .body("status", equalTo("Running"));
        api.post(endpoints, order("subnet-2")).spec(instanceRefusal("409001"));
        api.delete(endpoints + "/" + id).statusCode(204);
        api.get(endpoints + "/" + id).spec(instanceRefusal("404001"));
        api.delete(endpoints + "/" + id).spec(instanceRefusal("404001"));
        create("subnet-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project_id", "vpc_id", "subnet_id"})
    void eachMandatoryFieldIsAskedFor(String field) {
        Map<String, Object> order = order("subnet-3");
        order.remove(field);

        api.post(endpoints, order).spec(instanceRefusal("400003")).body("errors[0].detail", equalTo(field));
    }

    @Test
    void aConnectionIsRejectedAndReceived() {
        String connection = connectionOf(create("subnet-4"));
        String found = service + "/connections?id=" + connection;

        api.get(found)
                .statusCode(200)
                .body("total_count", equalTo(1))
                .body(
                        "connections[0].keySet()",
                        containsInAnyOrder(
                                "id", "domain_id", "project_id", "status", "created_at", "updated_at", "protected"))
                .body("connections[0].status", equalTo("accepted"))
                .body("connections[0].project_id", equalTo("p2"))
                .body("connections[0].protected", equalTo(false));
        change("reject", connection)
                .statusCode(200)
                .body("connections.id", contains(connection))
                .body("connections[0].status", equalTo("rejected"));
        api.get(found + "&status=rejected").body("connections", hasSize(1));
        api.get(found + "&status=accepted").body("connections", empty());
        change("receive", connection).body("connections[0].status", equalTo("accepted"));
    }

    private io.restassured.response.ValidatableResponse change(String action, String... connections) {
        return api.post(service + "/connections/action", Map.of("endpoints", List.of(connections), "action", action));
    }

    @Test
    void theConnectionOfTheOwnNetworkStays() {
        String own = api.get(endpoints + "?limit=1").extract().path("internal_endpoints[0].vpcep_endpoint_id");
        String other = connectionOf(create("subnet-5"));

        change("reject", other, own).spec(instanceRefusal("400003"));
        change("reject", other, "unknown").spec(instanceRefusal("404001"));
        api.get(service + "/connections?id=" + other).body("connections[0].status", equalTo("accepted"));
        change("accept", other).spec(instanceRefusal("400003"));
        change("receive").spec(instanceRefusal("400003"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connections?limit=0",
                "connections?limit=1001",
                "connections?offset=x",
                "connections?status=creating",
                "permissions?limit=501"
            })
    void aWrongConditionIsRefused(String list) {
        api.get(service + "/" + list).spec(instanceRefusal("400003"));
    }

    private io.restassured.response.ValidatableResponse permit(String action, String type, String... permissions) {
        return api.post(
                service + "/permissions/action",
                Map.of("permissions", List.of(permissions), "action", action, "permission_type", type));
    }

    @Test
    void theOwnAccountMayConnectForGood() {
        String own = api.get(service + "/permissions?limit=500")
                .statusCode(200)
                .body("permissions[0].keySet()", hasSize(5))
                .body("permissions[0].permission_type", equalTo("domainId"))
                .body("permissions[0].protected", equalTo(true))
                .extract()
                .path("permissions[0].permission");

        permit("remove", "domainId", own).spec(instanceRefusal("400003"));
    }

    @Test
    void permissionsAreAddedAndRemoved() {
        String name = "iam:domainName::partner-1";

        permit("add", "domainId", name, "iam:domain::*")
                .statusCode(200)
                .body(
                        "",
                        equalTo(Map.of("permissions", List.of(name, "iam:domain::*"), "permission_type", "domainId")));
        permit("add", "orgPath", "organizations:orgPath::o-1/*").statusCode(200);
        api.get(service + "/permissions?permission=partner")
                .body("permissions.permission", contains(name))
                .body("total_count", equalTo(1));
        permit("add", "domainId", "iam:domain::new", name).spec(instanceRefusal("409001"));
        permit("remove", "domainId", name, "iam:domain::absent").spec(instanceRefusal("404001"));
        api.get(service + "/permissions?permission=new").body("permissions", empty());
        permit("remove", "domainId", name, "iam:domain::*").statusCode(200);
        api.get(service + "/permissions?permission=partner").body("permissions", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "domainId, organizations:orgPath::o-1",
        "orgPath, iam:domain::abc",
        "domainId, iam:domain::",
        "domainId, iam:domain::a-b",
        "domainId, somebody",
        "other, iam:domain::abc"
    })
    void aPermissionIsWrittenAsItsTypeWants(String type, String permission) {
        permit("add", type, permission).spec(instanceRefusal("400003"));
    }
}
