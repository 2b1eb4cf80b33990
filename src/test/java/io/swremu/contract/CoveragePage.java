package io.swremu.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that tells which operations there are.
 *
 * @param official all operations of the service
 * @param implemented the names of those that the server has
 * @param calls which official client calls which operation in our tests
 */
record CoveragePage(OfficialOperations official, Set<String> implemented, ClientCalls calls) {
    private static final List<String> EDITIONS = List.of("shared", "enterprise");

    /** The page as Markdown. */
    String text() {
        return """
                # Coverage

                All operations of the service, as its official SDK has them. An operation is implemented when it is in the
                server's OpenAPI document, and proven by an official client when a test of ours calls it with that client.
                This page is generated: `%s`.

                | Edition | Implemented | Proven by an official client |
                | --- | --- | --- |
                %s

                | Operation | Edition | Method and path | Implemented | Proven by |
                | --- | --- | --- | --- | --- |
                %s
                """.formatted(
                CoverageTest.COMMAND,
                EDITIONS.stream().map(this::total).collect(Collectors.joining("\n")),
                EDITIONS.stream().flatMap(this::operations).map(this::row).collect(Collectors.joining("\n")));
    }

    private String total(String edition) {
        long all = operations(edition).count();
        long done = operations(edition).filter(implemented::contains).count();
        long proven = operations(edition).filter(name -> !proof(name).isEmpty()).count();
        return "| %s | %d of %d | %d of %d |".formatted(edition, done, all, proven, all);
    }

    private Stream<String> operations(String edition) {
        return official.editions().entrySet().stream()
                .filter(entry -> entry.getValue().equals(edition))
                .map(Map.Entry::getKey)
                .sorted();
    }

    private String row(String name) {
        var operation = official.contract().operation(name);
        return "| %s | %s | `%s %s` | %s | %s |"
                .formatted(
                        name,
                        official.editions().get(name),
                        operation.method(),
                        operation.path(),
                        implemented.contains(name) ? "yes" : "no",
                        proof(name).isEmpty() ? "-" : String.join(", ", proof(name)));
    }

    /** A call of what is not there proves nothing. */
    private List<String> proof(String name) {
        return implemented.contains(name) ? calls.of(name) : List.of();
    }
}
