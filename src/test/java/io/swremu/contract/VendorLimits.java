package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.contract.VendorDifferences.Difference;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Calls on both sides of every boundary that the vendor's definitions draw: what is inside is accepted, what is outside
 * is refused with a status of the definitions. What differs must be in a table of differences, and nothing else may.
 */
final class VendorLimits {
    private final Map<Difference, Set<String>> needed = new HashMap<>();
    private final VendorFacts facts;
    private final ServedDocument document;
    private final GoodCalls calls;
    private final List<Difference> differences;

    /** @param differences where the server differs on purpose */
    VendorLimits(VendorFacts facts, ServedDocument document, GoodCalls calls, List<Difference> differences) {
        this.facts = facts;
        this.document = document;
        this.calls = calls;
        this.differences = differences;
    }

    /** The tests of operations, to be run in this order. */
    Stream<DynamicNode> tests(List<VendorFacts.Operation> operations) {
        Stream<DynamicNode> each = operations.stream()
                .map(operation -> DynamicContainer.dynamicContainer(
                        operation.name(),
                        Stream.concat(
                                Stream.of(DynamicTest.dynamicTest("status", () -> status(operation))),
                                Boundary.of(operation, facts).stream()
                                        .map(boundary ->
                                                DynamicTest.dynamicTest(boundary.toString(), () -> check(boundary))))));
        return Stream.concat(
                each, Stream.of(DynamicTest.dynamicTest("every difference is one", this::everyDifferenceIsOne)));
    }

    private void status(VendorFacts.Operation operation) {
        int here = Integer.parseInt(ServedDocument.success(document.operation(operation.name())));
        judge(
                operation,
                operation.success().contains(here),
                difference -> difference.covers(operation, here),
                operation.name() + " succeeds with " + here + ", not with " + operation.success());
    }

    private void check(Boundary boundary) throws IOException, InterruptedException {
        var call = calls.consistent(boundary.operation(), boundary.change().apply(calls.of(boundary.operation())));
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
            var reasons = differences.stream().filter(covers).toList();
            assertThat(reasons).as(otherwise).isNotEmpty();
            reasons.forEach(reason ->
                    needed.computeIfAbsent(reason, first -> new HashSet<>()).add(operation.name()));
        }
    }

    private void everyDifferenceIsOne() {
        assertThat(differences)
                .as("what does not differ any more goes from the table")
                .allSatisfy(difference -> assertThat(needed.getOrDefault(difference, Set.of()))
                        .isNotEmpty()
                        .containsAll(difference.named()));
    }
}
