package io.swremu.app.tls;

import io.swremu.content.blob.DiskSync;
import io.swremu.content.blob.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The identity that the server makes for itself. In a data directory authority and certificate are kept, so that clients
 * have to be told of the authority only once; in memory both are new at each start.
 *
 * <p>What does not fit any more is made anew: a certificate for other names, and what is about to run out.
 */
final class GeneratedIdentity {
    private final CertificateAuthority authority;
    private final ServerIdentity server;

    private GeneratedIdentity(CertificateAuthority authority, ServerIdentity server) {
        this.authority = authority;
        this.server = server;
    }

    /** One that is forgotten at the end. */
    static GeneratedIdentity inMemory(List<String> names, Instant now) throws GeneralSecurityException {
        var authority = CertificateAuthority.create(now);
        return new GeneratedIdentity(authority, authority.issue(names, now));
    }

    /**
     * The one that is kept in a directory, which is made if it does not exist. Only one server may use it.
     *
     * @throws IOException if the directory cannot be used, or one of its files cannot be understood; the message says
     *     which
     */
    static GeneratedIdentity in(Path directory, List<String> names, Instant now)
            throws IOException, GeneralSecurityException {
        Path authorityFile = directory.resolve("authority.pem");
        Path serverFile = directory.resolve("server.pem");
        OwnerOnly.createDirectories(directory);
        var kept = read(authorityFile).map(CertificateAuthority::new).filter(known -> known.isUsable(now));
        CertificateAuthority authority;
        if (kept.isPresent()) {
            authority = kept.get();
        } else {
            authority = CertificateAuthority.create(now);
            write(authorityFile, authority.self());
        }
        ServerIdentity server = read(serverFile).orElse(null);
        if (server == null || !authority.hasIssued(server, names, now)) {
            server = authority.issue(names, now);
            write(serverFile, server);
        }
        return new GeneratedIdentity(authority, server);
    }

    /** What the server shows its clients. */
    ServerIdentity server() {
        return server;
    }

    /** The certificate that clients have to trust, as PEM. */
    String authority() throws GeneralSecurityException {
        return PemText.of(authority.self().certificate());
    }

    private static Optional<ServerIdentity> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ServerIdentity.parse(Files.readString(file)));
        } catch (RuntimeException damaged) {
            throw new IOException("the file " + file + " is damaged; without it a new one is made", damaged);
        }
    }

    /** The file has its name only when it is complete and on disk. */
    private static void write(Path file, ServerIdentity identity) throws IOException, GeneralSecurityException {
        Path incomplete = file.resolveSibling(file.getFileName() + ".incomplete");
        Files.deleteIfExists(incomplete);
        OwnerOnly.createFile(incomplete);
        Files.writeString(incomplete, PemText.of(identity));
        DiskSync disk = DiskSync.waiting();
        disk.file(incomplete);
        Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
        disk.directory(file.toAbsolutePath().resolveSibling(""));
    }
}
