package io.swremu.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.RepositorySeed;
import io.swremu.companion.api.Seed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes as a user's build does. */
class SwrEmulatorTest {
    private static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();
    private static final Set<URI> ENDPOINTS = ConcurrentHashMap.newKeySet();
    private static final List<SwrEmulatorClient> CLIENTS = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        ACCOUNTS.clear();
        ENDPOINTS.clear();
        CLIENTS.clear();
    }

    @Test
    void classesHaveAccountsOfTheirOwnOnOneServer() {
        run(OneClass.class, AnotherClass.class).assertStatistics(tests -> tests.succeeded(4));
        assertThat(ENDPOINTS).hasSize(1);
        assertThat(ACCOUNTS).hasSize(2).doesNotContain("test");
    }

    @SwrEmulator(seed = "{organizations: [{name: own, repositories: [{name: web, images: [{tags: [v1]}]}]}]}")
    static class OneClass {
        OneClass(SwrCredentials swr) {
            ENDPOINTS.add(swr.endpoint());
            ACCOUNTS.add(swr.account());
        }

        @Test
        void itsSeedBelongsToItsAccount(SwrCredentials swr) {
            assertThat(Requests.tags(swr, "own/web").body()).contains("v1");
        }

        @Nested
        class Inner {
            @Test
            void nestedClassesShareTheAccount(SwrCredentials swr) {
                assertThat(ACCOUNTS).contains(swr.account());
                assertThat(Requests.tags(swr, "own/web").statusCode()).isEqualTo(200);
            }
        }
    }

    @SwrEmulator(seed = "{organizations: [{name: own, repositories: [{name: web}]}]}")
    static class AnotherClass {
        AnotherClass(SwrCredentials swr) {
            ENDPOINTS.add(swr.endpoint());
            ACCOUNTS.add(swr.account());
        }

        @RepeatedTest(2)
        void faultsAndJournalAreThoseOfATest(SwrCredentials swr, SwrEmulatorClient emulator) {
            assertThat(emulator.faults()).isEmpty();
            assertThat(emulator.journal()).isEmpty();
            emulator.addFault(FaultRule.error(503));
            assertThat(Requests.tags(swr, "own/web").statusCode()).isEqualTo(503);
            assertThat(emulator.journal(JournalFilter.any()))
                    .extracting(JournalEntry::status)
                    .containsExactly(503);
        }
    }

    @Test
    void theRequestsOfAFailedTestArePrinted() {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(FailingClass.class).assertStatistics(tests -> tests.failed(1).succeeded(1));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("FailingClass: fails", "GET /v2/fail/web/tags/list -> 404")
                .doesNotContain("/v2/fine/web");
    }

    @SwrEmulator
    static class FailingClass {
        @Test
        void fails(SwrCredentials swr) {
            assertThat(Requests.tags(swr, "fail/web").statusCode()).isEqualTo(200);
        }

        @Test
        void succeeds(SwrCredentials swr) {
            assertThat(Requests.tags(swr, "fine/web").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theServerIsResetBetweenTests() {
        run(ResetClass.class).assertStatistics(tests -> tests.succeeded(2));
    }

    @SwrEmulator(
            isolation = Isolation.RESET,
            seed = "{organizations: [{name: start, repositories: [{name: web}]}]}",
            options = "--swr.quota.namespaces=7")
    static class ResetClass {
        @RepeatedTest(2)
        void eachTestBeginsWithTheSeed(SwrCredentials swr, SwrEmulatorClient emulator) {
            assertThat(Requests.tags(swr, "start/web").statusCode()).isEqualTo(200);
            assertThat(Requests.tags(swr, "more/web").statusCode()).isEqualTo(404);
            emulator.addSeed(Seed.of(OrganizationSeed.named("more", RepositorySeed.named("web"))));
            assertThat(Requests.tags(swr, "more/web").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withoutIsolationEverythingStays() {
        run(NoneClass.class).assertStatistics(tests -> tests.succeeded(2));
    }

    @SwrEmulator(isolation = Isolation.NONE, options = "--swr.quota.namespaces=7")
    static class NoneClass {
        @RepeatedTest(2)
        void testsSeeWhatOthersHaveDone(SwrCredentials swr, SwrEmulatorClient emulator) {
            CLIENTS.add(emulator);
            String repository = "stays" + CLIENTS.size() + "/web";
            emulator.addSeed(Seed.of(OrganizationSeed.named("stays" + CLIENTS.size(), RepositorySeed.named("web"))));
            assertThat(Requests.tags(swr, repository).statusCode()).isEqualTo(200);
            assertThat(Requests.tags(swr, "stays1/web").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatChecksCredentialsIsUsedTheSameWay() {
        run(StrictClass.class).assertStatistics(tests -> tests.succeeded(1));
    }

    @SwrEmulator(
            options = "--swr.auth.mode=strict",
            seed = "{organizations: [{name: strict, repositories: [{name: web}]}]}")
    static class StrictClass {
        @Test
        void theKeysAreKnown(SwrCredentials swr, SwrEmulatorClient emulator) {
            assertThat(emulator.info().mode()).isEqualTo("strict");
            assertThat(Requests.tags(swr, "strict/web").statusCode()).isEqualTo(200);
            assertThat(Requests.anonymous(swr, "/_swr/info").statusCode()).isEqualTo(401);
        }
    }

    private static Events run(Class<?>... classes) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        for (Class<?> each : classes) {
            kit.selectors(selectClass(each));
        }
        return kit.execute().testEvents();
    }
}
