package io.swremu.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When authority and certificate stay as they are, and when they are made anew. */
class GeneratedIdentityTest {
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1");
    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    private Path data;

    private Path directory;

    @BeforeEach
    void findDirectory() {
        directory = data.resolve("tls");
    }

    @Test
    void theNextStartHasTheSame() throws Exception {
        var first = at(START, NAMES);
        var second = at(START.plus(Duration.ofDays(360)), NAMES);
        assertThat(second.authority()).isEqualTo(first.authority());
        assertThat(second.server()).isEqualTo(first.server());
    }

    @Test
    void otherNamesGetACertificateOfTheSameAuthority() throws Exception {
        var first = at(START, NAMES);
        var second = at(START, List.of("localhost", "127.0.0.1"));
        assertThat(second.authority()).isEqualTo(first.authority());
        assertThat(second.server().certificate()).isNotEqualTo(first.server().certificate());
        assertThat(second.server().certificate().getSubjectAlternativeNames())
                .containsExactly(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
        assertTrusted(second);
    }

    @Test
    void aCertificateThatIsAboutToRunOutIsRenewed() throws Exception {
        var first = at(START, NAMES);
        Instant later = START.plus(Duration.ofDays(370));
        var second = at(later, NAMES);
        assertThat(second.authority()).isEqualTo(first.authority());
        assertThat(second.server().certificate()).isNotEqualTo(first.server().certificate());
        assertThat(second.server().certificate().getNotAfter())
                .isAfter(later.plus(Duration.ofDays(300)).toString().substring(0, 10));
        assertTrusted(second);
    }

    @Test
    void noCertificateOutlivesItsAuthority() throws Exception {
        at(START, NAMES);
        var late = at(START.plus(Duration.ofDays(3600)), NAMES).server();
        assertThat(late.certificate().getNotAfter())
                .isEqualTo(late.certificates().get(1).getNotAfter());
    }

    @Test
    void anAuthorityThatIsAboutToRunOutIsReplaced() throws Exception {
        var first = at(START, NAMES);
        var second = at(START.plus(Duration.ofDays(3630)), NAMES);
        assertThat(second.authority()).isNotEqualTo(first.authority());
        assertTrusted(second);
    }

    @Test
    void withoutItsAuthorityACertificateIsOfNoUse() throws Exception {
        at(START, NAMES);
        Files.delete(directory.resolve("authority.pem"));
        assertTrusted(at(START, NAMES));
    }

    @Test
    void onlyTheUserOfTheServerCanReadTheKeys() throws Exception {
        at(START, NAMES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        for (String file : List.of("authority.pem", "server.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"authority.pem", "server.pem"})
    void aDamagedFileIsNamedAndLeft(String name) throws Exception {
        at(START, NAMES);
        Path file = Files.writeString(directory.resolve(name), "-----BEGIN CERTIFICATE-----\nMIIB");
        assertThatIOException().isThrownBy(() -> at(START, NAMES)).withMessageContaining(file + " is damaged");
        assertThat(file).hasContent("-----BEGIN CERTIFICATE-----\nMIIB");
    }

    private GeneratedIdentity at(Instant now, List<String> names) throws IOException, GeneralSecurityException {
        return GeneratedIdentity.in(directory, names, now);
    }

    private static void assertTrusted(GeneratedIdentity identity) throws GeneralSecurityException {
        X509Certificate authority = identity.server().certificates().get(1);
        assertThat(identity.authority()).isEqualTo(PemText.of(authority));
        identity.server().certificate().verify(authority.getPublicKey());
        assertThat(identity.server().matches()).isTrue();
    }
}
