package io.swremu.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import io.swremu.client.SwrEmulatorException;
import io.swremu.companion.api.ClockChange;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.ImageSeed;
import io.swremu.companion.api.JobRequest;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.RepositorySeed;
import io.swremu.companion.api.Seed;
import io.swremu.companion.api.ServerHealth.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each operation of the emulator's own API, by the client, on the packaged server. */
@SwrEmulator(isolation = Isolation.RESET, options = "--swr.quota.namespaces=7")
class WholeApiTest {
    private static final Seed SEED = Seed.of(OrganizationSeed.named(
            "whole", RepositorySeed.named("web", ImageSeed.tagged("v1").withLayers(2048, 3000))));

    private final SwrEmulatorClient emulator;
    private final SwrCredentials swr;

    WholeApiTest(SwrEmulatorClient emulator, SwrCredentials swr) {
        this.emulator = emulator;
        this.swr = swr;
    }

    @Test
    void healthAndInfo() {
        assertThat(emulator.health().status()).isEqualTo(Status.READY);
        assertThat(emulator.info().options()).containsEntry("swr.quota.namespaces", "7");
    }

    @Test
    void seedsAndSnapshots() throws IOException {
        assertThat(emulator.addSeed(SEED).tags()).isEqualTo(1);
        var archive = new ByteArrayOutputStream();
        emulator.writeSnapshot(archive);
        emulator.replaceBySeed("organizations: [{name: other}]");
        assertThat(emulator.exportSeed().organizations())
                .extracting(OrganizationSeed::name)
                .containsExactly("other");
        emulator.readSnapshot(new ByteArrayInputStream(archive.toByteArray()));
        assertThat(emulator.exportSeed().organizations())
                .extracting(OrganizationSeed::name)
                .containsExactly("whole");
        assertThat(Requests.tags(swr, "whole/web").body()).contains("v1");
        emulator.reset();
        assertThat(emulator.exportSeed().organizations()).isEmpty();
    }

    @Test
    void faults() {
        String id = emulator.addFault(FaultRule.error(503).times(3)).id();
        assertThat(Requests.tags(swr, "whole/web").statusCode()).isEqualTo(503);
        assertThat(emulator.fault(id).hits()).isEqualTo(1);
        emulator.removeFault(id);
        assertThat(emulator.faults()).isEmpty();
        assertThatExceptionOfType(SwrEmulatorException.class)
                .isThrownBy(() -> emulator.fault(id))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void journal() {
        Requests.tags(swr, "whole/web");
        assertThat(emulator.awaitJournal(JournalFilter.path("/v2/whole/**"), 1, Duration.ofSeconds(20)))
                .extracting(JournalEntry::status)
                .containsExactly(404);
        emulator.clearJournal();
        assertThat(emulator.journal()).isEmpty();
    }

    @Test
    void clock() {
        Instant time = Instant.parse("2031-02-03T04:05:06Z");
        assertThat(emulator.setClock(ClockChange.freezeAt(time)).time()).isEqualTo(time);
        assertThat(emulator.clock().frozen()).isTrue();
        assertThat(emulator.releaseClock().frozen()).isFalse();
    }

    @Test
    void accountsAndJobs() {
        SwrCredentials fresh = emulator.createAccount();
        assertThat(fresh.registryLogin().user()).startsWith("cn-north-4@");
        emulator.forAccount(fresh.account()).addSeed(SEED);
        assertThat(Requests.tags(fresh, "whole/web").statusCode()).isEqualTo(200);
        assertThat(Requests.tags(swr, "whole/web").statusCode()).isNotEqualTo(200);
        assertThat(emulator.runJobs(JobRequest.all()).failedSyncs()).isZero();
        emulator.deleteAccount(fresh.account());
        assertThat(emulator.exportSeed().organizations()).isEmpty();
    }
}
