package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The operations of the enterprise edition have the {@linkplain VendorLimits limits} of the vendor's definitions: all
 * that these know and the server has. Where the server differs on purpose, {@link InstanceDifferences} says so.
 */
@ServerTest
class InstanceLimitsTest {
    private final Api api;

    InstanceLimitsTest(Api api) {
        this.api = api;
    }

    @TestFactory
    Stream<DynamicNode> everyBoundaryIsWhereTheVendorDrawsIt() {
        var facts = VendorFacts.read();
        var document = ServedDocument.of(api.port());
        var operations = facts.enterprise().stream()
                .filter(operation -> document.operations().containsKey(operation.name()))
                .toList();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(43);
        return new VendorLimits(facts, document, new InstanceCalls(api), InstanceDifferences.ALL).tests(operations);
    }

    @Test
    void theDifferencesStandInTheDocument() throws IOException {
        assertThat(Files.readString(Path.of("docs/fidelity.md")).replace("\r\n", "\n"))
                .contains(VendorDifferences.rows(InstanceDifferences.ALL));
    }
}
