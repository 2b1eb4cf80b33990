package io.swremu.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.RunningServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the last line of the start tells to try; that of a server in open mode is in {@link ProcessTest}. */
@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTest {

    @Test
    void inStrictModeItNeedsNoCredentials(CapturedOutput output) {
        try (var server = RunningServer.with("--swr.auth.mode=strict")) {
            var tried = Pattern.compile(
                            "\\| Try: curl (http://localhost:" + server.port() + "/\\S*)$", Pattern.MULTILINE)
                    .matcher(output.getOut());
            assertThat(tried.find()).as(output.getOut()).isTrue();
            given().header("User-Agent", "curl/8.5.0")
                    .accept("*/*")
                    .get(tried.group(1))
                    .then()
                    .statusCode(200);
        }
    }
}
