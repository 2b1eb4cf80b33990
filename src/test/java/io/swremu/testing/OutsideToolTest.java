package io.swremu.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class OutsideToolTest {
    @TempDir
    private Path directory;

    @Test
    void aGivenPlaceComesBeforeThePath() throws IOException {
        Path onPath = program("tool");
        Path given = program("other");
        assertThat(laptop().find("tool", directory.resolve("absent"), given)).isEqualTo(given);
        assertThat(laptop().find("tool")).isEqualTo(onPath);
    }

    @Test
    void aFileThatCannotRunIsNoProgram() throws IOException {
        Files.createFile(directory.resolve("tool"));
        Files.createDirectory(directory.resolve("directory"));
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> laptop().find("tool", directory.resolve("directory")));
    }

    @Test
    void withoutTheProgramATestIsSkippedOnALaptopAndSaysWhatIsMissing() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> laptop().find("tool", Path.of("/absent/tool")))
                .withMessageContainingAll("needs tool", "/absent/tool");
    }

    @Test
    void withoutTheProgramATestFailsInContinuousIntegration() {
        var integration = new OutsideTool(true, List.of(directory));
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> integration.find("tool"))
                .withMessageContaining("needs tool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "TRUE", "woodpecker"})
    void aVariableWithAValueMeansContinuousIntegration(String value) {
        assertThat(OutsideTool.isContinuousIntegration(value)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "false"})
    void noVariableMeansALaptop(@Nullable String value) {
        assertThat(OutsideTool.isContinuousIntegration(value)).isFalse();
    }

    private OutsideTool laptop() {
        return new OutsideTool(false, List.of(directory));
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(directory.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
