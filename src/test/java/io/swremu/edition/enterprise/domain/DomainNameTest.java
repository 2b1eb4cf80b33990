package io.swremu.edition.enterprise.domain;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain names are added to an instance beside its own. */
@ServerTest
class DomainNameTest {
    private final Api api;
    private final TestInstance instance;
    private final String names;

    DomainNameTest(Api api) {
        this.api = api;
        this.instance = TestInstance.create(api);
        this.names = instance.path() + "/domainname";
    }

    private static Map<String, String> body(String name) {
        return Map.of("domain_name", name, "certificate_id", "cert-1");
    }

    private String add(String name) {
        return api.post(names, body(name)).statusCode(201).extract().path("domain_name_info.uid");
    }

    @Test
    void theInstancesOwnIsThereFromTheStartAndStays() {
        String address = api.get(instance.path()).extract().path("access_address");
        String own = names + "/" + instance.id();

        api.get(names)
                .statusCode(200)
                .body("domain_name_infos[0].uid", equalTo(instance.id()))
                .body("domain_name_infos[0].type", equalTo("default"))
                .body("domain_name_infos[0].domain_name", equalTo(address))
                .body(
                        "domain_name_infos[0].keySet()",
                        containsInAnyOrder(
                                "uid",
                                "domain_id",
                                "project_id",
                                "instance_id",
                                "type",
                                "domain_name",
                                "created_at",
                                "updated_at"));
        api.delete(own).spec(instanceRefusal("400003"));
        api.put(own, Map.of("certificate_id", "cert-2")).spec(instanceRefusal("400003"));
    }

    @Test
    void anAddedOneHasACertificateThatCanBeChanged() {
        String name = Fresh.name() + ".example.test";
        String uid = add(name);

        api.get(names + "?uid=" + uid)
                .body("domain_name_infos.domain_name", contains(name))
                .body("domain_name_infos[0].type", equalTo("custom"))
                .body("domain_name_infos[0].instance_id", equalTo(instance.id()))
                .body("domain_name_infos[0].certificate_id", equalTo("cert-1"));
        api.put(names + "/" + uid, Map.of("certificate_id", "cert-2"))
                .statusCode(200)
                .body("domain_name_info.certificate_id", equalTo("cert-2"))
                .body("domain_name_info.domain_name", equalTo(name));
        api.get(names + "?domain_name=" + name).body("domain_name_infos.certificate_id", contains("cert-2"));
        api.put(names + "/" + uid, Map.of()).spec(instanceRefusal("400003"));
        api.delete(names + "/" + uid).statusCode(204);
        api.get(names + "?uid=" + uid).statusCode(200).body("domain_name_infos", empty());
        api.delete(names + "/" + uid).spec(instanceRefusal("404001"));
    }

    @Test
    void aNameIsUniqueAmongAllInstances() {
        String name = Fresh.name() + ".example.test";
        add(name);

        api.post(TestInstance.create(api).path() + "/domainname", body(name)).spec(instanceRefusal("409001"));
    }

    @Test
    void thereIsRoomForFive() {
        String others = TestInstance.create(api).path() + "/domainname";
        for (int i = 0; i < 5; i++) {
            api.post(others, body(Fresh.name() + ".example.test")).statusCode(201);
        }

        api.post(others, body(Fresh.name() + ".example.test")).spec(refusal("4039002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "a..b", "-a.b", "a-.b", "a.*.b", "*a.b", "a.b.", "a_b.c", "ü.test"})
    void whatIsNoDomainNameIsRefused(String name) {
        api.post(names, body(name)).spec(instanceRefusal("400003"));
    }

    @Test
    void aNameMayHave100Characters() {
        String unique = Fresh.name();
        String longest = "*." + unique + "." + "a".repeat(50) + "." + "b".repeat(100 - 54 - unique.length());

        add(longest);
        api.post(names, body(longest + "b")).spec(instanceRefusal("400003"));
        api.post(names, Map.of("domain_name", unique + ".test", "certificate_id", ""))
                .spec(instanceRefusal("400003"));
    }
}
