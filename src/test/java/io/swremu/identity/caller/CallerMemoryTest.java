package io.swremu.identity.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is remembered of callers, and what makes it forgotten. */
class CallerMemoryTest {
    private final List<String> lookedUp = new ArrayList<>();
    private final CallerMemory memory = new CallerMemory(new MockEnvironment());

    private record Key(String value) {}

    private record OtherKey(String value) {}

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.clear();
    }

    private String find(CallerMemory in, Record key) {
        return in.find(key, String.class, sought -> {
                    lookedUp.add(sought.toString());
                    return Optional.of("found " + sought);
                })
                .orElseThrow();
    }

    @Test
    void whatIsThereAndWhatIsNotIsLookedUpOnce() {
        assertThat(find(memory, new Key("a"))).isEqualTo(find(memory, new Key("a")));
        find(memory, new OtherKey("a"));
        for (int i = 0; i < 2; i++) {
            assertThat(memory.find(new Key("none"), String.class, key -> {
                        lookedUp.add("none");
                        return Optional.empty();
                    }))
                    .isEmpty();
        }
        assertThat(lookedUp).containsExactly("Key[value=a]", "OtherKey[value=a]", "none");
    }

    @Test
    void aChangeIsNoticedWhenItsTransactionEnds() {
        find(memory, new Key("a"));
        TransactionSynchronizationManager.initSynchronization();
        memory.inspect("update iam_user u1_0 set enabled=? where u1_0.id=?");
        find(memory, new Key("a")); // nobody may know of it yet
        assertThat(lookedUp).hasSize(1);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        find(memory, new Key("a"));
        assertThat(lookedUp).hasSize(2);
    }

    @Test
    void whatWasReadBeforeAChangeIsNotRememberedAfterIt() {
        memory.find(new Key("a"), String.class, key -> {
            memory.inspect("delete from iam_access_key ak1_0 where ak1_0.access_key=?");
            return Optional.of("old");
        });
        assertThat(find(memory, new Key("a"))).isEqualTo("found Key[value=a]");
    }

    @Test
    void onlyChangesOfIdentitiesCount() {
        find(memory, new Key("a"));
        memory.inspect("select u1_0.id from iam_user u1_0 where u1_0.id=? for no key update");
        memory.inspect("insert into namespace (name,id) values (?,default)");
        find(memory, new Key("a"));
        assertThat(lookedUp).hasSize(1);
    }

    @Test
    void nothingIsRememberedOfADatabaseThatOthersMayChange() {
        var shared = new CallerMemory(
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/swr"));
        find(shared, new Key("a"));
        find(shared, new Key("a"));
        assertThat(lookedUp).hasSize(2);
    }

    @Test
    void theNumberOfEntriesIsBounded() {
        find(memory, new Key("first"));
        for (int i = 0; i < CallerMemory.MAX_ENTRIES; i++) {
            find(memory, new Key("made up " + i));
        }
        find(memory, new Key("first"));
        assertThat(lookedUp.stream().filter("Key[value=first]"::equals)).hasSize(2);
    }
}
