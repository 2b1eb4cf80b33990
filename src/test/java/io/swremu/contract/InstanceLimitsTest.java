package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.contract.VendorDifferences.Difference;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    /** Where the document alone cannot say what is allowed. */
    private static final List<Difference> BEYOND_THE_DOCUMENT = List.of(
            new Difference(
                    "ListSubResourceInstances, ListSubResourceTags, ShowInstanceResourceInstancesCount, "
                            + "ShowSubResourceInstancesCount",
                    "path resource_type",
                    "x",
                    "404",
                    "another path"),
            new Difference(
                    "ListSubResourceInstances, ListSubResourceTags, ShowSubResourceInstancesCount",
                    "path sub_resource_type",
                    "x",
                    "404",
                    "another path"),
            new Difference(
                    "ShowInstanceNamespace, UpdateInstanceNamespace", "path namespace_name", "", "404", "another path"),
            addition("readme.md"),
            addition("values.yaml"));

    private static Difference addition(String name) {
        return new Difference("ShowInstanceArtifactAddition", "path addition", name, "400", "an image is no chart");
    }

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

    /** Those that the vendor's definitions lack keep what the document promises. */
    @TestFactory
    Stream<DynamicNode> otherOperationsHaveTheLimitsOfTheDocument() {
        var document = ServedDocument.of(api.port());
        var known = VendorFacts.read().enterprise().stream()
                .map(VendorFacts.Operation::name)
                .toList();
        var facts = OwnFacts.of(
                document,
                operation -> operation.path().matches("/v2/(\\{project_id}|instances)/.*")
                        && !known.contains(operation.name()));
        assertThat(facts.enterprise()).hasSizeGreaterThanOrEqualTo(21);
        return new VendorLimits(facts, document, new InstanceCalls(api), BEYOND_THE_DOCUMENT).tests(facts.enterprise());
    }

    @Test
    void theDifferencesStandInTheDocument() throws IOException {
        assertThat(Files.readString(Path.of("docs/fidelity.md")).replace("\r\n", "\n"))
                .contains(VendorDifferences.rows(InstanceDifferences.ALL));
    }
}
