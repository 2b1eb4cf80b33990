package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.util.ArrayList;
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
    private final TestAccount account;

    AnswersTest(TestAccount account) {
        this.account = account;
    }

    @Test
    void everyOperationAnswersAsItsSchemaSays() {
        var document = ServedDocument.of(account.api().port());
        var calls = Exchanges.of(account);
        assertThat(calls.keySet())
                .as("each operation in the document needs a call here")
                .containsExactlyInAnyOrderElementsOf(document.operations().keySet());

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
