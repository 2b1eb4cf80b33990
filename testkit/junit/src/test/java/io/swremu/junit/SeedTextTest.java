package io.swremu.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTextTest {
    @TempDir
    private Path temporary;

    @Test
    void aSeedStandsInTheClassOrInAFileOrOnTheClassPath() throws IOException {
        assertThat(of("{organizations: []}")).isEqualTo("{organizations: []}");
        assertThat(of("organizations:\n  - name: team\n")).contains("name: team");
        Path file = Files.writeString(temporary.resolve("seed.yaml"), "accounts: []");
        assertThat(of(file.toString())).isEqualTo("accounts: []");
        assertThat(of("seed.yaml")).contains("beside");
        assertThat(of("/io/swremu/junit/seed.yaml")).contains("beside");
    }

    @Test
    void aSeedThatIsNowhereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("missing.yaml"))
                .withMessageContaining("missing.yaml")
                .withMessageContaining("neither on the class path nor a file");
    }

    private static String of(String seed) {
        return SeedText.of(seed, SeedTextTest.class);
    }
}
