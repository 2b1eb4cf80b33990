package io.swremu.app.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * HTTPS as the options say. While it is off nothing is loaded that belongs to it: the start of most servers should not
 * take longer for it.
 */
public class Tls {
    private final TlsMode mode;
    private final TlsProperties options;
    private final List<String> regions;
    private final @Nullable Path dataDir;
    private final InstantSource clock;
    private @Nullable ServerIdentity server;
    private @Nullable String authority;

    /**
     * HTTPS that is not {@linkplain #open open} yet.
     *
     * @param regions that clients may name in the host, as in {@code swr.cn-north-4.localhost}
     * @param dataDir where an authority outlives the server; absent: it does not
     */
    public Tls(
            TlsModeProperties mode,
            TlsProperties options,
            List<String> regions,
            @Nullable Path dataDir,
            InstantSource clock) {
        this.mode = mode.tls();
        this.options = options;
        this.regions = regions;
        this.dataDir = dataDir;
        this.clock = clock;
    }

    /** Whether there is an HTTPS port. */
    public boolean isOn() {
        return mode != TlsMode.OFF;
    }

    /** The port that the operator wants, 0 for any free one. */
    public int port() {
        return options.port();
    }

    /**
     * Reads or makes the certificate, unless HTTPS is off. The data directory must be there, and no other server's.
     *
     * @throws InvalidConfigurationPropertyValueException if an option has a wrong value
     */
    public void open() {
        try {
            switch (mode) {
                case OFF -> {}
                case SELF_SIGNED -> generate();
                case FILES -> server = fromFiles();
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw new InvalidConfigurationPropertyValueException(
                    "swr.tls",
                    mode.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    String.valueOf(failure.getMessage()));
        }
    }

    private void generate() throws IOException, GeneralSecurityException {
        List<String> names = options.names() == null ? DefaultNames.of(regions) : options.names();
        Instant now = clock.instant();
        var identity = dataDir == null
                ? GeneratedIdentity.inMemory(names, now)
                : GeneratedIdentity.in(dataDir.resolve("tls"), names, now);
        server = identity.server();
        authority = identity.authority();
    }

    private ServerIdentity fromFiles() throws IOException, GeneralSecurityException {
        if (options.certificate() == null || options.privateKey() == null) {
            throw new IOException("it needs swr.tls.certificate and swr.tls.private-key");
        }
        var certificates = read("swr.tls.certificate", options.certificate(), PemContent::getCertificates);
        var key = read("swr.tls.private-key", options.privateKey(), PemContent::getPrivateKey);
        var identity = new ServerIdentity(certificates, key);
        if (!identity.matches()) {
            throw new InvalidConfigurationPropertyValueException(
                    "swr.tls.private-key", options.privateKey(), "it is not the key of swr.tls.certificate");
        }
        return identity;
    }

    private static <T> T read(String option, Path file, Function<PemContent, @Nullable T> part) {
        try {
            T found = part.apply(PemContent.load(file));
            if (found != null) {
                return found;
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new InvalidConfigurationPropertyValueException(
                    option, file, "it cannot be read as a PEM file: " + unreadable.getMessage());
        }
        throw new InvalidConfigurationPropertyValueException(option, file, "the PEM file has none");
    }

    /** Makes a port one of HTTPS, after {@link #open}. */
    public void secure(Connector connector) {
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(
                Objects.requireNonNull(server, "not open").keyStore());
        certificate.setCertificateKeystorePassword(""); // it is in memory
        host.addCertificate(certificate);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(host);
    }

    /** The certificate that clients have to trust, as PEM; empty if the server has not made one. */
    Optional<String> authority() {
        return Optional.ofNullable(authority);
    }
}
