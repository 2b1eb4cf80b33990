package io.swremu.platform.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSourceTest {
    private final RandomSource random = new RandomSource(new Random(7));

    @Test
    void idsHaveTheirForm() {
        assertThat(Stream.generate(random::uuid).limit(1000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(4);
                    assertThat(id.variant()).isEqualTo(UUID.randomUUID().variant());
                });
        assertThat(random.hex(16)).matches("[0-9a-f]{32}");
        assertThat(random.base64(48)).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void aSeededOneBeginsAnew() {
        var seeded = RandomSource.seeded(7);
        var first = seeded.uuid();
        assertThat(seeded.uuid()).isNotEqualTo(first);
        seeded.restart();
        assertThat(seeded.uuid()).isEqualTo(first);
        assertThat(RandomSource.seeded(7).uuid()).isEqualTo(first);
        assertThat(RandomSource.seeded(8).uuid()).isNotEqualTo(first);
    }

    @Test
    void whatIsApartDisturbsNobody() {
        var seeded = RandomSource.seeded(7);
        var apart = seeded.apart("requests");
        var first = apart.uuid();
        assertThat(seeded.uuid()).isEqualTo(RandomSource.seeded(7).uuid()).isNotEqualTo(first);
        assertThat(RandomSource.seeded(7).apart("requests").uuid()).isEqualTo(first);
        assertThat(RandomSource.seeded(7).apart("other").uuid()).isNotEqualTo(first);
    }

    @Test
    void whatNobodyCanPredictIsNeverAgainTheSame() {
        var secure = RandomSource.secure();
        var first = secure.uuid();
        secure.restart();
        assertThat(secure.uuid()).isNotEqualTo(first);
    }

    @Test
    void aSeedMakesThemAgain() {
        var again = new RandomSource(new Random(7));
        assertThat(again.uuid()).isEqualTo(random.uuid());
        assertThat(again.hex(16)).isEqualTo(random.hex(16));
    }
}
