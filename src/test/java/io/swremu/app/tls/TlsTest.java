package io.swremu.app.tls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** HTTPS beside plain HTTP, as clients see it. */
@Tag("slow")
@Tag("any-database")
@ExtendWith(OutputCaptureExtension.class)
class TlsTest {
    private static final Pattern ADDRESS = Pattern.compile("\\| https://localhost:(\\d+) \\|");

    @TempDir
    private Path directory;

    @Test
    void clientsThatTrustTheAuthorityReachTheServerByAllItsNames(CapturedOutput output) throws Exception {
        try (var server = start("--swr.bind=127.0.0.1,::1")) {
            int port = port(output);
            var client = new TrustingClient(authority(server));
            for (String host : List.of(
                    "localhost",
                    "127.0.0.1",
                    "any.localhost",
                    "swr.cn-north-4.localhost",
                    "swr-api.cn-north-4.localhost",
                    "swr.ap-southeast-1.localhost")) {
                assertThat(client.get(host, port, "/v2/"))
                        .contains("WWW-Authenticate: Bearer realm=\"https://" + host + ":" + port + "/swr/auth/v2/");
            }
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> client.get("swr.example.test", port, "/v2/"));
            given().port(server.port())
                    .header("Host", "swr-api.cn-north-4.localhost")
                    .get("/v2/")
                    .then()
                    .header(
                            "WWW-Authenticate",
                            "Bearer realm=\"http://swr-api.cn-north-4.localhost/swr/auth/v2/registry/auth/\","
                                    + "service=\"dockyard\"");
        }
    }

    @Test
    void aRestartKeepsTheAuthorityAndOtherNamesGetAnotherCertificate(CapturedOutput output) throws Exception {
        String data = "--swr.data-dir=" + directory;
        String authority;
        try (var first = start(data, "--swr.tls.names=one.test")) {
            authority = authority(first);
            assertThat(new TrustingClient(authority).get("one.test", port(output), "/livez"))
                    .startsWith("HTTP/1.1 200");
        }
        try (var second = start(data, "--swr.tls.names=two.test,*.three.test")) {
            assertThat(authority(second)).isEqualTo(authority);
            var client = new TrustingClient(authority);
            for (String host : List.of("two.test", "swr.three.test")) {
                assertThat(client.get(host, port(output), "/livez")).startsWith("HTTP/1.1 200");
            }
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> client.get("one.test", port(output), "/livez"));
        }
    }

    /** The option has a value, and options below it: not every source can write that. */
    @Test
    void theOptionsCanComeFromTheEnvironmentAndFromAFile(CapturedOutput output) throws Exception {
        try (var server = RunningServer.with(
                Map.of("SWR_TLS", "self-signed", "SWR_TLS_NAMES", "one.test,two.test", "SWR_TLS_PORT", "0"))) {
            assertThat(new TrustingClient(authority(server)).get("two.test", port(output), "/livez"))
                    .startsWith("HTTP/1.1 200");
        }
        Path file = Files.writeString(directory.resolve("options.yml"), """
                swr:
                  tls: self-signed
                  tls.port: 0
                  tls.names: [three.test]
                """);
        try (var server = RunningServer.with("--spring.config.additional-location=" + file)) {
            assertThat(new TrustingClient(authority(server)).get("three.test", port(output), "/livez"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aCertificateOfTheOperator(CapturedOutput output) throws Exception {
        var authority = CertificateAuthority.create(Instant.now());
        var certificate = write("certificate.pem", authority.issue(List.of("swr.test"), Instant.now()));
        try (var server = RunningServer.with(
                "--swr.tls=files",
                "--swr.tls.port=0",
                "--swr.tls.certificate=" + certificate,
                "--swr.tls.private-key=" + certificate)) {
            var client = new TrustingClient(PemText.of(authority.self().certificate()));
            assertThat(client.get("swr.test", port(output), "/livez")).startsWith("HTTP/1.1 200");
            given().port(server.port()).get("/_swr/ca.pem").then().statusCode(404);
        }
    }

    @Test
    void filesThatDoNotFitAreToldInOneLine(CapturedOutput output) throws Exception {
        var authority = CertificateAuthority.create(Instant.now());
        Path one = write("one.pem", authority.issue(List.of("swr.test"), Instant.now()));
        Path other = write("other.pem", authority.issue(List.of("swr.test"), Instant.now()));
        Path noise = Files.writeString(directory.resolve("noise.pem"), "no certificate");
        assertFilesRefused(output, "swr.tls.private-key", one, other);
        assertFilesRefused(output, "swr.tls.certificate", noise, one);
        assertFilesRefused(output, "swr.tls.private-key", one, noise);
        assertFilesRefused(output, "swr.tls.certificate", directory.resolve("absent.pem"), one);
        try (var taken = new ServerSocket(0)) {
            String[] options = {"--swr.tls=self-signed", "--swr.tls.port=" + taken.getLocalPort()};
            assertRefused(output, "swr.tls.port", options);
        }
        assertRefused(
                output,
                "server.ssl and swr.tls exclude each other;",
                "--swr.tls=self-signed",
                "--server.ssl.certificate=" + one);
    }

    /** Every start pays for what is loaded. */
    @Test
    void whileItIsOffNothingOfItIsLoaded() throws Exception {
        Path classes = directory.resolve("classes.log");
        try (var server = ServerProcess.start(
                directory, Map.of(), List.of("-Xlog:class+load:file=" + classes), List.of("--swr.port=0"))) {
            server.awaitReady();
            assertThat(Files.readAllLines(classes))
                    .anyMatch(line -> line.contains(" io.swremu.app.tls.Tls "))
                    .filteredOn(line -> line.contains(" org.bouncycastle.")
                            || line.contains(" org.springframework.boot.ssl.pem.")
                            || line.contains(" io.swremu.app.tls.GeneratedIdentity "))
                    .isEmpty();
        }
    }

    private static RunningServer start(String... more) {
        var options = new String[more.length + 2];
        options[0] = "--swr.tls=self-signed";
        options[1] = "--swr.tls.port=0";
        System.arraycopy(more, 0, options, 2, more.length);
        return RunningServer.with(options);
    }

    /** The port of the server that was started last. */
    private static int port(CapturedOutput output) {
        return ADDRESS.matcher(output.getOut())
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String authority(RunningServer server) {
        return given().port(server.port())
                .get("/_swr/ca.pem")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Path write(String name, ServerIdentity identity) throws IOException, GeneralSecurityException {
        return Files.writeString(directory.resolve(name), PemText.of(identity));
    }

    private static void assertFilesRefused(CapturedOutput output, String option, Path certificate, Path key) {
        assertRefused(
                output,
                option,
                "--swr.tls=files",
                "--swr.tls.port=0",
                "--swr.tls.certificate=" + certificate,
                "--swr.tls.private-key=" + key);
    }

    private static void assertRefused(CapturedOutput output, String start, String... options) {
        int before = output.getErr().length();
        assertThatException().isThrownBy(() -> RunningServer.with(options).close());
        assertThat(output.getErr().substring(before))
                .startsWith("SWR emulator cannot start: " + start + " ")
                .hasLineCount(1);
    }
}
