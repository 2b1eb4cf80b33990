package io.swremu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.swremu.companion.api.ApiSurface;
import io.swremu.companion.api.FaultError;
import io.swremu.companion.api.FaultError.ErrorForm;
import io.swremu.companion.api.FaultMatch;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.ImageSeed;
import io.swremu.companion.api.InstanceSeed;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.Seed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

    @Test
    void namesAreInSnakeCaseAndWhatIsNullIsLeftOut() {
        FaultRule rule = FaultRule.error(new FaultError(429, ErrorForm.IAM_FLAT, null, "slow \"down\"", 2))
                .on(FaultMatch.any().surface(ApiSurface.REGISTRY_TOKENS))
                .until(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(JsonWriter.write(JsonRecords.toJson(rule)))
                .isEqualTo("{\"match\":{\"surface\":\"registry_tokens\"},"
                        + "\"error\":{\"status\":429,\"form\":\"iam_flat\",\"message\":\"slow \\\"down\\\"\",\"retry_after_s\":2},"
                        + "\"until\":\"2026-01-02T03:04:05Z\"}");
    }

    @Test
    void recordsAreReadAsTheyWereWritten() {
        var message = new JournalEntry.Message(Map.of("accept", List.of("a", "b")), 1L << 40, null, null, true);
        var entry = new JournalEntry(
                7,
                Instant.EPOCH,
                "r",
                ApiSurface.HARBOR,
                "o",
                null,
                "",
                "",
                "GET",
                "/p",
                "q=1",
                200,
                1.25,
                null,
                message,
                message);
        assertThat(read(JsonWriter.write(JsonRecords.toJson(entry)), JournalEntry.class))
                .isEqualTo(entry);
    }

    @Test
    void absentListsAreEmptyAndUnknownMembersAreSkipped() {
        assertThat(read("{\"organizations\":[{\"name\":\"team\",\"new\":{\"x\":[1]}}],\"more\":1}", Seed.class))
                .isEqualTo(Seed.of(OrganizationSeed.named("team")));
    }

    @Test
    void instancesOfASeedAreReadAsTheyWereWritten() {
        var allowlist = new InstanceSeed.CveAllowlist(1L << 40, List.of("CVE-1"));
        var namespace = new InstanceSeed.Namespace(
                "team",
                true,
                null,
                false,
                "high",
                allowlist,
                Instant.EPOCH,
                null,
                Map.of("of", "namespace"),
                List.of(InstanceSeed.Repository.named("web/api", ImageSeed.tagged("v1"))));
        Seed seed = Seed.of()
                .withInstances(InstanceSeed.named("test-1", namespace)
                        .known("6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab", "test-1-abc123")
                        .inProject("p1")
                        .withCredentials(InstanceSeed.Credential.of("ci", "secret")))
                .ownedBy("acme");
        String json = JsonWriter.write(JsonRecords.toJson(seed));
        assertThat(json).contains("\"cve_allowlist\":{").contains("\"account\":\"acme\"");
        assertThat(read(json, Seed.class)).isEqualTo(seed);
    }

    @Test
    void valuesOfOtherTypesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("{\"limit\":\"x\"}", JournalFilter.class));
        assertThatIllegalArgumentException().isThrownBy(() -> read("{\"surface\":\"moon\"}", JournalFilter.class));
        assertThatIllegalArgumentException().isThrownBy(() -> read("[]", JournalFilter.class));
    }

    @Test
    void conditionsAreAQueryOfAnAddress() {
        assertThat(CompanionHttp.query(JournalFilter.path("/v2/**").status(429)))
                .isEqualTo("?path=%2Fv2%2F**&status=429");
        assertThat(CompanionHttp.query(JournalFilter.any())).isEmpty();
    }

    private static <T> T read(String json, Class<T> type) {
        return type.cast(JsonRecords.fromJson(JsonReader.read(json), type));
    }
}
