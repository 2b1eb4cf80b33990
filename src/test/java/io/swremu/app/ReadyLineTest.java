package io.swremu.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.swremu.testing.RunningServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the last line of the start tells, and where the server is then; that of a server in open mode is in {@link ProcessTest}. */
@Tag("slow")
@Tag("any-database")
@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTest {

    @Test
    void withTlsItIsHttps(@TempDir Path directory, CapturedOutput output) throws Exception {
        Path keys = directory.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "swr",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        try (var server = RunningServer.with(
                "--swr.bind=127.0.0.1,::1",
                "--server.ssl.key-store=" + keys,
                "--server.ssl.key-store-password=changeit")) {
            String url = "https://localhost:" + server.port();
            assertThat(output.getOut())
                    .contains("SWR emulator ready: " + url + " | Swagger UI: " + url + "/swagger-ui.html");
            for (String host : List.of("localhost", "127.0.0.1", "[::1]")) {
                given().relaxedHTTPSValidation()
                        .get("https://" + host + ":" + server.port() + "/livez")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void onlyThisMachineReachesItUnlessAskedFor() throws IOException {
        Optional<InetAddress> found = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeThat(found).as("an address of this machine").isPresent();
        InetAddress outside = found.orElseThrow();
        try (var server = RunningServer.with()) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(outside, server.port()).close());
        }
        try (var server = RunningServer.with("--swr.bind=0.0.0.0")) {
            for (String host : List.of(outside.getHostAddress(), "localhost")) {
                given().get("http://" + host + ":" + server.port() + "/livez")
                        .then()
                        .statusCode(200);
            }
        }
    }

    /** A health check in a container does not know the port if that is an argument. */
    @Test
    void theAddressIsInAFileWhileTheServerIsReady(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("address");
        Files.writeString(file, "http://localhost:1\n"); // left by a server that was killed
        try (var server = RunningServer.with("--swr.address-file=" + file)) {
            assertThat(file).hasContent("http://localhost:" + server.port() + "\n");
        }
        assertThat(file).doesNotExist();
    }

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
