package io.swremu;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Queries name entities, tables and records as text, where no compiler and no rule of {@link ArchitectureTest} sees it. A query may
 * read what is of its own package, of the floors below, or of a package of its floor that its own imports from. It may
 * write only what is its own.
 */
class QueriesStayAtHomeTest {
    /** What still reaches too far, to be mended. An entry that is not needed any more fails the test. */
    private static final Set<String> REMAINING = Set.of("identity.directory reads AccessKey");

    private static final Path ROOT = Path.of("src/main/java/io/swremu");
    private static final Pattern TEXT = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern QUERY =
            Pattern.compile("(?is)\"+\\s*(select|from|join|update|delete|insert|merge|with)\\b.*|.*\\(\\s*select\\b.*");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:\\b(?:from|join)\\s+|,\\s*)(\\w+)\\b(?!\\.)");
    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(update|insert\\s+into|merge\\s+into|delete(?:\\s+from)?)\\s+(\\w+)\\b");
    private static final Pattern MADE = Pattern.compile("\\bnew io\\.swremu\\.([a-z.]+)\\.(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Entity(?:\\(name = \"(\\w+)\"\\))?");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?io\\.swremu\\.([a-z.]+)\\.[A-Z]");

    private final List<Source> sources = sources();
    private final Map<String, String> homes = homes();
    private final Map<String, Set<String>> imports =
            sources.stream().collect(groupingBy(Source::room, mapping(Source::imports, toSet()))).entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().stream()
                                    .flatMap(Set::stream)
                                    .collect(toSet())));

    /**
     * A class of the server.
     *
     * @param room its package below {@code io.swremu}
     */
    private record Source(String room, String name, String code) {
        static Source of(Path file) {
            try {
                String room = String.valueOf(ROOT.relativize(file).getParent()).replace('/', '.');
                String name = file.getFileName().toString().replace(".java", "");
                return new Source(room, name, Files.readString(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        Set<String> imports() {
            return IMPORT.matcher(code).results().map(found -> found.group(1)).collect(toSet());
        }

        Stream<String> queries() {
            return TEXT.matcher(code)
                    .results()
                    .map(MatchResult::group)
                    .filter(text -> QUERY.matcher(text).matches());
        }
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(ROOT, 8)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !ROOT.equals(file.getParent()))
                    .map(Source::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The package of each entity, under its name and its table's, and of each table that only statements know. */
    private Map<String, String> homes() {
        var found = new HashMap<String, String>();
        for (Source source : sources) {
            var entity = ENTITY.matcher(source.code());
            if (entity.find()) {
                String name = Optional.ofNullable(entity.group(1)).orElse(source.name());
                var table = TABLE.matcher(source.code());
                found.put(name, source.room());
                found.put(table.find() ? table.group(1) : inSnakeCase(name), source.room());
            }
        }
        for (Source source : sources) {
            source.queries()
                    .flatMap(query -> WRITTEN.matcher(query).results())
                    .filter(written -> written.group(1).toLowerCase(Locale.ROOT).startsWith("insert"))
                    .forEach(written -> found.putIfAbsent(written.group(2), source.room()));
        }
        return found;
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Test
    void aQueryNamesOnlyWhatItsPackageMayKnow() {
        assertThat(homes)
                .hasSizeGreaterThan(40)
                .containsEntry("Tag", "content.tag")
                .containsKey("image_tag");
        var found = new TreeSet<String>();
        for (Source source : sources) {
            source.queries().forEach(query -> {
                NAMED.matcher(query)
                        .results()
                        .map(named -> named.group(1))
                        .filter(homes::containsKey)
                        .filter(name -> !mayKnow(source.room(), homes.getOrDefault(name, "")))
                        .forEach(name -> found.add(source.room() + " reads " + name));
                MADE.matcher(query)
                        .results()
                        .filter(made -> !mayKnow(source.room(), made.group(1)))
                        .forEach(made -> found.add(source.room() + " makes " + made.group(2)));
                WRITTEN.matcher(query)
                        .results()
                        .filter(written -> homes.containsKey(written.group(2)))
                        .filter(written -> !source.room().equals(homes.get(written.group(2))))
                        .forEach(written -> found.add(source.room() + " writes " + written.group(2)));
            });
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(REMAINING);
    }

    private boolean mayKnow(String room, String home) {
        String own = Floors.of(room);
        String other = Floors.of(home);
        return room.equals(home)
                || (own.equals(other)
                        ? imports.getOrDefault(room, Set.of()).contains(home)
                        : Floors.BELOW.getOrDefault(own, Set.of()).contains(other));
    }
}
