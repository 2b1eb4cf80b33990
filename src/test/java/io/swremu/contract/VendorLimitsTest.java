package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.contract.VendorDifferences.Difference;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls on both sides of every boundary that the vendor's definitions draw: what is inside is accepted, what is outside
 * is refused with a status of the definitions. Where the server differs on purpose, {@link VendorDifferences} says so.
 */
@ServerTest
class VendorLimitsTest {
    private final VendorFacts facts = VendorFacts.read();
    private final Map<Difference, Set<String>> needed = new HashMap<>();

    private final int port;
    private final Api api;

    VendorLimitsTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @TestFactory
    Stream<DynamicNode> everyBoundaryIsWhereTheVendorDrawsIt() {
        assertThat(facts.operations()).hasSize(55);
        var calls = new VendorCalls(api);
        var document = ServedDocument.of(port);
        Stream<DynamicNode> operations = facts.operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(
                        operation.name(),
                        Stream.concat(
                                Stream.of(DynamicTest.dynamicTest("status", () -> status(operation, document))),
                                Boundary.of(operation, facts).stream()
                                        .map(boundary -> DynamicTest.dynamicTest(
                                                boundary.toString(), () -> check(boundary, calls))))));
        return Stream.concat(
                operations, Stream.of(DynamicTest.dynamicTest("every difference is one", this::everyDifferenceIsOne)));
    }

    private void status(VendorFacts.Operation operation, ServedDocument document) {
        int here = Integer.parseInt(ServedDocument.success(document.operation(operation.name())));
        judge(
                operation,
                operation.success().contains(here),
                difference -> difference.covers(operation, here),
                operation.name() + " succeeds with " + here + ", not with " + operation.success());
    }

    private void check(Boundary boundary, VendorCalls calls) throws IOException, InterruptedException {
        var call = calls.consistent(boundary.change().apply(calls.of(boundary.operation())));
        int status = calls.send(boundary.operation(), call);
        judge(
                boundary.operation(),
                boundary.isMet(status),
                difference -> difference.covers(boundary),
                "%s must be %s; the status is %d"
                        .formatted(boundary, boundary.inside() ? "accepted" : "refused", status));
    }

    /** What differs must be in the table. */
    private void judge(
            VendorFacts.Operation operation, boolean agrees, Predicate<Difference> covers, String otherwise) {
        if (!agrees) {
            var reasons = VendorDifferences.ALL.stream().filter(covers).toList();
            assertThat(reasons).as(otherwise).isNotEmpty();
            reasons.forEach(reason ->
                    needed.computeIfAbsent(reason, first -> new HashSet<>()).add(operation.name()));
        }
    }

    private void everyDifferenceIsOne() {
        assertThat(VendorDifferences.ALL)
                .as("what does not differ any more goes from the table")
                .allSatisfy(difference -> assertThat(needed.getOrDefault(difference, Set.of()))
                        .isNotEmpty()
                        .containsAll(difference.named()));
    }

    @Test
    void theDifferencesStandInTheDocument() throws IOException {
        assertThat(Files.readString(Path.of("docs/fidelity.md")).replace("\r\n", "\n"))
                .contains(VendorDifferences.rows());
    }
}
