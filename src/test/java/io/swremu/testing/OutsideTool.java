package io.swremu.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that a test needs and no JDK brings, such as a browser. Where it is missing the test is skipped, but in
 * continuous integration (the variable {@code CI} is set) the test fails: there a skipped test would hide that nobody
 * looks any more.
 */
public final class OutsideTool {
    private static final Logger log = LoggerFactory.getLogger(OutsideTool.class);

    private final boolean mandatory;
    private final List<Path> directories;

    public OutsideTool(boolean mandatory, List<Path> directories) {
        this.mandatory = mandatory;
        this.directories = directories;
    }

    /**
     * Where a program is.
     *
     * @param name the file name by which it is looked for in {@code PATH}
     * @param places files to look at before that
     * @throws org.opentest4j.TestAbortedException if there is none, outside continuous integration
     * @throws AssertionError if there is none, in continuous integration
     */
    public static Path require(String name, Path... places) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        var directories = Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(Path::of)
                .toList();
        return new OutsideTool(isContinuousIntegration(System.getenv("CI")), directories).find(name, places);
    }

    public static boolean isContinuousIntegration(@Nullable String variable) {
        return variable != null && !variable.isBlank() && !variable.equalsIgnoreCase("false");
    }

    public Path find(String name, Path... places) {
        return Stream.concat(Arrays.stream(places), directories.stream().map(directory -> directory.resolve(name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseGet(() -> missing(name, places));
    }

    private Path missing(String name, Path... places) {
        String message = "This test needs " + name + ", which is not here: looked at " + Arrays.toString(places)
                + " and in PATH.";
        if (mandatory) {
            return Assertions.fail(message + " In continuous integration it has to be installed.");
        }
        log.warn("Skipped. {}", message); // Maven counts skipped tests and does not say why
        return Assumptions.abort(message);
    }
}
