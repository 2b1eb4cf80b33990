package io.swremu.companion.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds and reads the files that the option {@code swr.seed} names. */
@Component
class SeedFiles {
    private static final String CLASS_PATH = "classpath:";
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final SeedReader reader;

    SeedFiles(SeedReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a file, all files of a directory in the order of their names, or a resource of the class path.
     *
     * @throws SeedRefusedException if there is none, or one is wrong
     */
    List<SeedDocument> read(String location) {
        try {
            if (location.startsWith(CLASS_PATH)) {
                return List.of(resource(location.substring(CLASS_PATH.length())));
            }
            Path path = Path.of(location);
            if (!Files.isDirectory(path)) {
                return List.of(file(path));
            }
            var documents = new ArrayList<SeedDocument>();
            for (Path file : seedsIn(path)) {
                documents.add(file(file));
            }
            if (documents.isEmpty()) {
                throw refused("the directory has no file *.yaml, *.yml or *.json");
            }
            return documents;
        } catch (IOException | InvalidPathException failure) {
            throw refused("it cannot be read: " + failure.getMessage());
        }
    }

    private static List<Path> seedsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> ENDINGS.stream().anyMatch(file.toString()::endsWith) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private SeedDocument file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refused("there is no such file or directory");
        }
        Path directory = file.toAbsolutePath().getParent();
        try (InputStream in = Files.newInputStream(file)) {
            return document(in, file.toString(), directory);
        }
    }

    private SeedDocument resource(String name) throws IOException {
        var resource = new ClassPathResource(name);
        if (!resource.exists()) {
            throw refused("there is no such resource on the class path");
        }
        // Beside a resource in a jar there are no files.
        Path directory = resource.isFile() ? resource.getFile().toPath().getParent() : null;
        try (InputStream in = resource.getInputStream()) {
            return document(in, CLASS_PATH + name, directory);
        }
    }

    private SeedDocument document(InputStream in, String name, @Nullable Path directory) throws IOException {
        byte[] bytes = in.readNBytes(SeedText.MAX_BYTES + 1);
        var text = text(bytes, name);
        return new SeedDocument(reader.read(text), text, directory);
    }

    /**
     * The text of a document in UTF-8.
     *
     * @throws SeedRefusedException if it is too large, or no UTF-8
     */
    static SeedText text(byte[] bytes, String name) {
        if (bytes.length > SeedText.MAX_BYTES) {
            throw refused(name + " is larger than " + SeedText.MAX_BYTES + " bytes");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new SeedText(name, text.toString());
        } catch (CharacterCodingException wrong) {
            throw refused(name + " is no UTF-8");
        }
    }

    private static SeedRefusedException refused(String reason) {
        return new SeedRefusedException(SeedPath.ROOT, reason);
    }
}
