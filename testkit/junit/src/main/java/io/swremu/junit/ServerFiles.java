package io.swremu.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the server to run: one that the test run names, or else the packaged one, which it unpacks once. */
final class ServerFiles {
    static final String PROPERTY = "swr.server";
    static final String VARIABLE = "SWR_SERVER";
    private static final String PACKAGED = "/io/swremu/server/";

    private ServerFiles() {}

    /**
     * The jar, or the directory of an unpacked distribution.
     *
     * @param named what the test class names; empty: nothing
     * @throws IllegalStateException if there is none
     */
    static Path find(String named) {
        return Stream.of(named, System.getProperty(PROPERTY), System.getenv(VARIABLE))
                .filter(place -> place != null && !place.isBlank())
                .findFirst()
                .map(ServerFiles::existing)
                .orElseGet(ServerFiles::unpacked);
    }

    private static Path existing(String place) {
        Path path = Path.of(place).toAbsolutePath();
        if (!Files.isRegularFile(path) && !Files.isRegularFile(script(path))) {
            throw new IllegalStateException(
                    place + " is neither the emulator's jar nor the directory of an unpacked distribution");
        }
        return path;
    }

    /** The command of a distribution. */
    static Path script(Path distribution) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return distribution.resolve("bin").resolve(windows ? "swr-emulator.cmd" : "swr-emulator");
    }

    /** Where the kit keeps what outlives a test run. */
    static Path cache() throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path folder = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return Files.createDirectories(folder.resolve("swr-emulator").resolve("testkit"));
    }

    private static synchronized Path unpacked() {
        try {
            URLConnection zip = packaged();
            try (InputStream content = zip.getInputStream()) {
                Path place = cache().resolve("server-" + zip.getContentLengthLong() + "-" + zip.getLastModified());
                if (!Files.exists(place)) {
                    unpack(content, place);
                }
                return place;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Into a directory of its own first, so that nobody ever starts half a server; of two runs one wins. */
    private static void unpack(InputStream content, Path place) throws IOException {
        Path fresh = Files.createTempDirectory(place.getParent(), "unpacking");
        try (var zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip, fresh);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException lost) {
            if (!Files.exists(place)) {
                throw lost;
            }
        } finally {
            delete(fresh);
        }
    }

    /** The directory that everything in a distribution is in is left out. */
    private static void unpack(ZipEntry entry, ZipInputStream content, Path directory) throws IOException {
        Path inside = Path.of(entry.getName());
        if (entry.isDirectory() || inside.getNameCount() < 2) {
            return;
        }
        Path file = directory.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException(entry.getName() + " is outside");
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(content, file);
        if (file.equals(script(directory)) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The packaged server, which is another one when its file is. */
    private static URLConnection packaged() throws IOException {
        URL index = ServerFiles.class.getResource(PACKAGED + "server.properties");
        if (index == null) {
            throw new IllegalStateException(
                    "There is no server to start: add the artifact io.swremu:swr-emulator-server to"
                            + " the tests, or name a jar or an unpacked distribution by the system property " + PROPERTY
                            + " or the environment variable " + VARIABLE);
        }
        var properties = new Properties();
        try (InputStream content = index.openStream()) {
            properties.load(content);
        }
        return Objects.requireNonNull(ServerFiles.class.getResource(PACKAGED + properties.getProperty("file")))
                .openConnection();
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(directory)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
