package io.swremu.contract;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which official client calls which operation in our tests; found in the tests themselves. */
final class ClientCalls {
    private static final String JAVA_CLIENT = "com.huaweicloud.sdk.swr.v2.SwrClient";
    private static final Pattern CALL = Pattern.compile("\\.\\s*(\\w+)\\s*\\(");
    /** The Go tests hand a method of the client to a function that calls it and checks the answer. */
    private static final Pattern STRICT_CALL = Pattern.compile("\\bstrictly\\(\\s*t,\\s*[\\w.]+\\.(\\w+)\\s*,");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(#|//|\\*|/\\*).*$");

    private final Map<String, Set<String>> methods;

    private ClientCalls(Map<String, Set<String>> methods) {
        this.methods = methods;
    }

    /** Looks at the compiled Java tests and at the scripts below a directory, such as {@code src/test}. */
    static ClientCalls find(Path directory) {
        return new ClientCalls(Map.of(
                "Go", inScripts(directory.resolve("go"), "_test.go", STRICT_CALL),
                "Java", inJava(),
                "Node", inScripts(directory.resolve("node"), ".mjs", CALL),
                "Python", inScripts(directory.resolve("python"), ".py", CALL)));
    }

    /** The languages of the clients that call an operation, in alphabetic order. */
    List<String> of(String operation) {
        return Stream.of(
                        language("Go", operation, UnaryOperator.identity()),
                        language("Java", operation, ClientCalls::camelCase),
                        language("Node", operation, ClientCalls::camelCase),
                        language("Python", operation, ClientCalls::snakeCase))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> language(String language, String operation, UnaryOperator<String> naming) {
        return methods.getOrDefault(language, Set.of()).contains(naming.apply(operation))
                ? List.of(language)
                : List.of();
    }

    private static Set<String> inJava() {
        Predicate<CodeUnitAccessTarget> ofClient =
                target -> target.getOwner().getFullName().equals(JAVA_CLIENT);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("io.swremu").stream()
                        .flatMap(test -> test.getCodeUnitAccessesFromSelf().stream())
                        .map(JavaCodeUnitAccess::getTarget)
                        .filter(ofClient)
                        .map(CodeUnitAccessTarget::getName)
                        .collect(Collectors.toSet());
    }

    private static Set<String> inScripts(Path directory, String ending, Pattern call) {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            var found = new HashSet<String>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                found.addAll(inText(Files.readString(file), call));
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> inText(String script, Pattern call) {
        return call.matcher(COMMENT.matcher(script).replaceAll(""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String camelCase(String operation) {
        return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    }

    private static String snakeCase(String operation) {
        return camelCase(operation).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
