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
 * The operations of the shared edition have the {@linkplain VendorLimits limits} of the vendor's definitions. Where the
 * server differs on purpose, {@link VendorDifferences} says so.
 */
@ServerTest
class VendorLimitsTest {
    private final Api api;

    VendorLimitsTest(Api api) {
        this.api = api;
    }

    @TestFactory
    Stream<DynamicNode> everyBoundaryIsWhereTheVendorDrawsIt() {
        var facts = VendorFacts.read();
        assertThat(facts.shared()).hasSize(55);
        return new VendorLimits(facts, ServedDocument.of(api.port()), new VendorCalls(api), VendorDifferences.ALL)
                .tests(facts.shared());
    }

    @Test
    void theDifferencesStandInTheDocument() throws IOException {
        assertThat(Files.readString(Path.of("docs/fidelity.md")).replace("\r\n", "\n"))
                .contains(VendorDifferences.rows(VendorDifferences.ALL));
    }
}
