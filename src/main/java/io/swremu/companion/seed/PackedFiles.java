package io.swremu.companion.seed;

import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestAlgorithm;
import io.swremu.platform.archive.TarInput;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of an image: in a directory, or in a tar, of which only the places of its files are kept. */
final class PackedFiles {
    /** Of a file of JSON, in bytes. */
    private static final int MAX_JSON = 4 << 20;

    /** Files in an archive: more has no image. */
    private static final int MAX_FILES = 10_000;

    private final Path path;
    private final @Nullable Map<String, Place> places;

    private PackedFiles(Path path, @Nullable Map<String, Place> places) {
        this.path = path;
        this.places = places;
    }

    /** Where the bytes of a file are in an archive. */
    private record Place(long offset, long size) {}

    static PackedFiles open(Path path) throws IOException {
        return new PackedFiles(path, Files.isDirectory(path) ? null : places(path));
    }

    private static Map<String, Place> places(Path archive) throws IOException {
        var places = new HashMap<String, Place>();
        var links = new HashMap<String, String>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            in.mark(2);
            if (isGzip(in)) {
                throw new IllegalArgumentException("the archive is compressed; unpack it by gunzip");
            }
            in.reset();
            var tar = new TarInput(in);
            for (var entry = tar.next(); entry != null; entry = tar.next()) {
                String name = clean(entry.name());
                if (entry.isFile()) {
                    places.put(name, new Place(tar.position(), entry.size()));
                } else if (entry.isLink()) {
                    links.put(name, entry.link());
                }
                if (places.size() + links.size() > MAX_FILES) {
                    throw new IllegalArgumentException("the archive has more than " + MAX_FILES + " files");
                }
            }
        } catch (TarInput.TarException broken) {
            throw new IllegalArgumentException("the archive is broken: " + broken.getMessage());
        }
        // Older archives have the layers that several images share once, and links to them.
        links.forEach((name, link) -> {
            Path parent = Path.of(name).getParent();
            String target = clean((parent == null ? Path.of(link) : parent.resolve(link))
                    .normalize()
                    .toString());
            Place place = places.get(target);
            if (place != null) {
                places.put(name, place);
            }
        });
        return places;
    }

    private static String clean(String name) {
        return name.startsWith("./") ? name.substring(2) : name;
    }

    boolean has(String name) {
        return places == null ? Files.isRegularFile(file(name)) : places.containsKey(name);
    }

    /** A file of a directory, which must not lead out of it. */
    private Path file(String name) {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path)) {
            throw new IllegalArgumentException("the file '" + name + "' would be outside of the layout");
        }
        return file;
    }

    long size(String name) throws IOException {
        return places == null ? Files.size(existing(name)) : place(name).size();
    }

    private Path existing(String name) throws IOException {
        Path file = file(name);
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(path.toRealPath())) {
            throw missing(name);
        }
        return file;
    }

    private Place place(String name) {
        Place place = Objects.requireNonNull(places).get(name);
        if (place == null) {
            throw missing(name);
        }
        return place;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("the file '" + name + "' is missing in it");
    }

    InputStream open(String name) throws IOException {
        if (places == null) {
            return Files.newInputStream(existing(name));
        }
        Place place = place(name);
        FileChannel channel = FileChannel.open(path).position(place.offset());
        return new Limited(Channels.newInputStream(channel), place.size());
    }

    byte[] bytes(String name, int max) throws IOException {
        if (size(name) > max) {
            throw new IllegalArgumentException("the file '" + name + "' is larger than " + max + " bytes");
        }
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    JsonNode json(JsonMapper json, String name) throws IOException {
        return json.readTree(bytes(name, MAX_JSON));
    }

    boolean isGzip(String name) throws IOException {
        try (InputStream in = open(name)) {
            return isGzip(in);
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        return in.read() == 0x1f && in.read() == 0x8b;
    }

    Digest digest(String name) throws IOException {
        var hash = DigestAlgorithm.SHA256.newHash();
        try (InputStream in = new DigestInputStream(open(name), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Digest(DigestAlgorithm.SHA256, HexFormat.of().formatHex(hash.digest()));
    }

    /** The beginning of a stream. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
