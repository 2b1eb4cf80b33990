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
    void aSeedMakesThemAgain() {
        var again = new RandomSource(new Random(7));
        assertThat(again.uuid()).isEqualTo(random.uuid());
        assertThat(again.hex(16)).isEqualTo(random.hex(16));
    }
}
