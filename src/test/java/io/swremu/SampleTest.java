package io.swremu;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java program of the page about clients, as it stands there; {@code src/test/samples} runs the others. */
@ServerTest
class SampleTest {
    private static final Path PAGE = Path.of("docs/clients.md");

    private final int port;
    private final Api api;

    SampleTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @TempDir
    private Path directory;

    @Tag("slow")
    @Test
    void theProgramOnThePageCreatesAnOrganizationAndListsIt() throws Exception {
        String organization = Fresh.name();
        String program = block("java")
                .replace("http://localhost:5080", "http://localhost:" + port)
                .replace("team-java", organization);

        assertThat(output(program)).contains("name: " + organization);
    }

    @Test
    void theVersionForReadersIsTheOneThatIsTested() throws IOException {
        Matcher pom = Pattern.compile("<huaweicloud-sdk.version>(.*)</huaweicloud-sdk.version>")
                .matcher(Files.readString(Path.of("pom.xml")));

        assertThat(pom.find()).isTrue();
        assertThat(block("xml")).contains("<version>" + pom.group(1) + "</version>");
        assertThat(Files.readString(Path.of("README.md"))).contains(":huaweicloud-sdk-swr:" + pom.group(1) + "`");
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(PAGE));
        assertThat(block.find()).as("%s has a block of %s", PAGE, language).isTrue();
        return block.group(1);
    }

    /** A JVM of its own runs the source, as a reader would try it. */
    private String output(String program) throws IOException, InterruptedException {
        Path source = directory.resolve("Sample.java");
        Path output = directory.resolve("output");
        Files.writeString(source, program);
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as("%s", Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
