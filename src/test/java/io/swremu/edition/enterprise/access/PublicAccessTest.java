package io.swremu.edition.enterprise.access;

import static io.swremu.testing.Refusal.instanceRefusal;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access through the internet is enabled and disabled, and has a list of addresses. */
@ServerTest
class PublicAccessTest {
    private final Api api;

    PublicAccessTest(Api api) {
        this.api = api;
    }

    private String policy() {
        return TestInstance.create(api).path() + "/endpoint-policy";
    }

    private String enabled() {
        String policy = policy();
        api.post(policy, Map.of("enable", true)).statusCode(202).body(equalTo(""));
        return policy;
    }

    @Test
    void itIsDisabledAtFirst() {
        api.get(policy()).statusCode(200).body("", equalTo(Map.of("status", "Disable", "ip_list", List.of())));
    }

    @Test
    void itIsEnabledAndDisabledOnce() {
        String policy = enabled();

        api.get(policy).body("status", equalTo("Enable"));
        api.post(policy, Map.of("enable", true)).spec(instanceRefusal("400003"));
        api.post(policy, Map.of("enable", false)).statusCode(202);
        api.get(policy).body("status", equalTo("Disable"));
        api.post(policy, Map.of("enable", false)).spec(instanceRefusal("400003"));
        api.post(policy, Map.of()).spec(instanceRefusal("400003"));
        api.post(policy, Map.of("enable", "true")).spec(instanceRefusal("400003"));
    }

    @Test
    void theListIsReplacedAsAWholeAndOutlivesADisabling() {
        String policy = enabled();
        var first = List.of(
                Map.of("ip", "192.168.1.2/32", "description", "one"), Map.of("ip", "10.0.0.7", "description", ""));

        api.put(policy, Map.of("ip_list", List.of(Map.of("ip", "192.168.1.0/24"))))
                .statusCode(200);
        api.put(policy, Map.of("ip_list", first)).statusCode(200).body(equalTo(""));
        api.get(policy).body("ip_list", equalTo(first));
        api.post(policy, Map.of("enable", false)).statusCode(202);
        api.get(policy).body("ip_list", equalTo(first));
        api.put(policy, Map.of("ip_list", List.of())).spec(instanceRefusal("400003"));
        api.post(policy, Map.of("enable", true)).statusCode(202);
        api.put(policy, Map.of("ip_list", List.of())).statusCode(200);
        api.get(policy).body("ip_list", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4/33", "1.2.3.4/", "::1", "a.b.c.d"})
    void whatIsNoAddressIsRefused(String ip) {
        api.put(enabled(), Map.of("ip_list", List.of(Map.of("ip", ip)))).spec(instanceRefusal("400003"));
    }

    @Test
    void anAddressIsThereOnce() {
        String policy = enabled();
        var twice = List.of(Map.of("ip", "10.0.0.7"), Map.of("ip", "10.0.0.7", "description", "again"));

        api.put(policy, Map.of("ip_list", twice)).spec(instanceRefusal("400003"));
        api.put(policy, Map.of()).spec(instanceRefusal("400003"));
        api.get(policy).body("ip_list", empty());
    }
}
