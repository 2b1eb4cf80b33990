package io.swremu.edition.enterprise.transition;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestInstance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States change on the server's clock, by themselves, and also after a restart. */
@Tag("slow")
class TransitionTest {
    private static final String SLOWLY = "--swr.enterprise.transition=30m";

    private static TestInstance create(Api api) {
        return TestInstance.create(api, "p1");
    }

    private static void awaitValue(Api api, String path, String field, String value) {
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> api.get(path).statusCode(200).body(field, equalTo(value)));
    }

    @Test
    void anInstanceComesToRunStepByStep() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock, SLOWLY)) {
            Api api = server.api();
            TestInstance instance = create(api);
            String jobs = "/v2/p1/jobs";
            api.get(instance.path()).body("status", equalTo("Initial"));
            api.get(jobs).body("jobs[0].status", equalTo("Initializing"));
            api.get(instance.path() + "/configurations").spec(refusal("4090023"));
            api.post(instance.path() + "/tags/create", Map.of("tags", List.of(Map.of("key", "k", "value", "v"))))
                    .statusCode(204);
            String job = api.get(jobs).extract().path("jobs[0].id");
            api.delete(jobs + "/" + job).spec(instanceRefusal("400003"));

            clock.move(ofMinutes(10));
            awaitValue(api, instance.path(), "status", "Creating");
            api.get(jobs).body("jobs[0].status", equalTo("Creating"));
            clock.move(ofMinutes(10));
            awaitValue(api, jobs, "jobs[0].status", "Running");
            api.get(instance.path()).body("status", equalTo("Creating"));
            clock.move(ofMinutes(10));
            awaitValue(api, instance.path(), "status", "Running");
            api.get(jobs).body("jobs[0].status", equalTo("Success"));
            api.get(instance.path() + "/namespaces").body("namespaces.name", equalTo(List.of("library")));
        }
    }

    @Test
    void accessAndEndpointsTakeTheirTime() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock, SLOWLY)) {
            Api api = server.api();
            TestInstance instance = create(api);
            clock.move(ofMinutes(30));
            awaitValue(api, instance.path(), "status", "Running");
            String policy = instance.path() + "/endpoint-policy";
            String endpoints = instance.path() + "/internal-endpoints";

            api.post(policy, Map.of("enable", true)).statusCode(202);
            String endpoint = api.post(endpoints, Map.of("project_id", "p", "vpc_id", "v", "subnet_id", "s"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            api.get(policy).body("status", equalTo("Enabling"));
            api.post(policy, Map.of("enable", false)).spec(instanceRefusal("400003"));
            api.put(policy, Map.of("ip_list", List.of())).spec(instanceRefusal("400003"));
            api.get(endpoints + "/" + endpoint).body("status", equalTo("Creating"));
            clock.move(ofMinutes(30));
            awaitValue(api, policy, "status", "Enable");
            awaitValue(api, endpoints + "/" + endpoint, "status", "Running");

            api.post(policy, Map.of("enable", false)).statusCode(202);
            api.delete(endpoints + "/" + endpoint).statusCode(204);
            api.get(policy).body("status", equalTo("Disabling"));
            api.get(endpoints + "/" + endpoint).body("status", equalTo("Deleting"));
            api.delete(endpoints + "/" + endpoint).statusCode(204);
            clock.move(ofMinutes(30));
            awaitValue(api, policy, "status", "Disable");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> api.get(endpoints + "/" + endpoint).spec(instanceRefusal("404001")));
        }
    }

    @Test
    void anEndpointThatIsDeletedWhileItIsMadeGoesInItsOwnTime() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock, SLOWLY)) {
            Api api = server.api();
            TestInstance instance = create(api);
            clock.move(ofMinutes(30));
            awaitValue(api, instance.path(), "status", "Running");
            String endpoints = instance.path() + "/internal-endpoints";
            String endpoint = api.post(endpoints, Map.of("project_id", "p", "vpc_id", "v", "subnet_id", "s"))
                    .extract()
                    .path("id");
            clock.move(ofMinutes(20));

            api.delete(endpoints + "/" + endpoint).statusCode(204);
            api.post(instance.path() + "/endpoint-policy", Map.of("enable", true));
            clock.move(ofMinutes(20)); // its creation would be over by now

            awaitValue(api, endpoints + "/" + endpoint, "status", "Deleting");
            clock.move(ofMinutes(10));
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> api.get(endpoints + "/" + endpoint).spec(instanceRefusal("404001")));
        }
    }

    @Test
    void anInstanceThatIsDeletedWhileItIsMadeFailsItsJob() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock, SLOWLY)) {
            Api api = server.api();
            TestInstance instance = create(api);

            api.delete(instance.path()).statusCode(202);

            api.get("/v2/p1/jobs")
                    .body("jobs[0].status", equalTo("Failed"))
                    .body("jobs[0].reason", equalTo("the instance was deleted"));
            clock.move(ofMinutes(30));
            api.get("/v2/p1/instances").body("instances", empty());
        }
    }

    @Test
    void whatWasOnItsWayGoesOnAfterARestart(@TempDir Path directory) {
        String data = "--swr.data-dir=" + directory.resolve("data");
        TestInstance instance;
        try (var server = RunningServer.at(new MovableClock(), SLOWLY, data)) {
            instance = create(server.api());
            server.api().get(instance.path()).body("status", equalTo("Initial"));
        }
        var later = new MovableClock();
        later.move(ofMinutes(30));
        try (var server = RunningServer.at(later, SLOWLY, data)) {
            awaitValue(server.api(), instance.path(), "status", "Running");
            server.api().get("/v2/p1/jobs").body("jobs[0].status", equalTo("Success"));
        }
    }

    @Test
    void anInstanceRunsAboutASecondAfterItsOrder() {
        try (var server = RunningServer.with()) {
            TestInstance instance = create(server.api());

            server.api().get(instance.path()).body("status", equalTo("Initial"));
            awaitValue(server.api(), instance.path(), "status", "Running");
        }
    }

    @Test
    void whoeverPutsTheClockForwardNeedNotWait() {
        try (var server = RunningServer.with("--swr.enterprise.transition=1h")) {
            Api api = server.api();
            TestInstance instance = create(api);
            api.put("/_swr/clock", Map.of("advance_ms", ofMinutes(30).toMillis(), "frozen", true));
            awaitValue(api, instance.path(), "status", "Creating");

            api.put("/_swr/clock", Map.of("advance_ms", ofMinutes(30).toMillis()));

            awaitValue(api, instance.path(), "status", "Running");
            api.get("/v2/p1/jobs").body("jobs[0].status", equalTo("Success"));
        }
    }
}
