package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What is really sent has exactly the keys that the document describes, for every operation. {@link Api} compares every
 * answer of every test; here are those that have something in every list and every optional field.
 */
@ServerTest
@ResourceLock("POST /_swr/retentions/run")
@ResourceLock("/_swr/faults")
@ResourceLock("/_swr/journal")
class AnswersTest {
    /** They change or read all that the classes share, and are tested on servers of their own. */
    private static final Set<String> NOT_HERE =
            Set.of("Reset", "ReplaceBySeed", "ExportSeed", "WriteSnapshot", "ReadSnapshot");

    private final TestAccount account;

    AnswersTest(TestAccount account) {
        this.account = account;
    }

    @Test
    void everyOperationAnswersAsItsSchemaSays() {
        var document = ServedDocument.of(account.api().port());
        var calls = Exchanges.of(account);
        Set<String> documented = new TreeSet<>(document.operations().keySet());
        assertThat(documented.removeAll(NOT_HERE)).isTrue();
        assertThat(calls.keySet())
                .as("each operation in the document needs a call here")
                .containsExactlyInAnyOrderElementsOf(documented);

        var differences = new ArrayList<String>();
        calls.forEach((operation, call) -> {
            try {
                var answer = call.get().extract();
                String success = ServedDocument.success(document.operation(operation));
                assertThat(answer.statusCode()).as(operation).isEqualTo(Integer.parseInt(success));
                assertThat(document.contract().operation(operation).answer().headers())
                        .as(operation + " sends its headers")
                        .allMatch(header -> answer.header(header) != null);
            } catch (AssertionError difference) {
                differences.add(difference.getMessage());
            }
        });
        assertThat(differences).isEmpty();
    }
}
