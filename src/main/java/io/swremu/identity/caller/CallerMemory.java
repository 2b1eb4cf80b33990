package io.swremu.identity.caller;

import io.swremu.platform.state.StateReplaced;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what credentials stood for, so that a request need not ask the database again who sends it. Any statement that
 * changes a table of identities ({@code iam_…}) makes it forget everything when its transaction ends: before the answer to
 * that change is sent, so whoever revokes a key and has the answer knows that the key is refused from now on.
 *
 * <p>That works only while nobody else changes the tables. A database that the operator brought may serve other replicas,
 * so with one nothing is remembered. Why: {@code docs/decisions/0013}.
 */
@Component
class CallerMemory implements StatementInspector, HibernatePropertiesCustomizer {
    /** So that made-up credentials cannot fill the heap. An entry takes about 500 bytes. */
    static final int MAX_ENTRIES = 10_000;

    private static final String TABLES_OF_IDENTITIES = " iam_";

    private final boolean remembers;

    /** Replaced when it is to be forgotten: what a reader found before then goes into the old one, which nobody asks. */
    private volatile Map<Object, Optional<?>> known = new ConcurrentHashMap<>();

    CallerMemory(Environment environment) {
        this.remembers = environment.getProperty("spring.datasource.url", "").isBlank();
    }

    /**
     * What a key stands for: as remembered, or looked up.
     *
     * @param key of a type of its own for each kind of look-up
     * @param lookUp reads it from tables of identities only
     */
    <K extends Record, V> Optional<V> find(K key, Class<V> type, Function<K, Optional<V>> lookUp) {
        if (!remembers) {
            return lookUp.apply(key);
        }
        Map<Object, Optional<?>> now = known;
        Optional<?> found = now.get(key);
        if (found == null) {
            found = lookUp.apply(key);
            if (now.size() < MAX_ENTRIES) {
                now.put(key, found);
            } else {
                forget();
            }
        }
        return found.map(type::cast);
    }

    private void forget() {
        known = new ConcurrentHashMap<>();
    }

    /** Rows were replaced by statements that were not seen here. */
    @EventListener
    void forget(StateReplaced replaced) {
        forget();
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }

    /** Sees every statement before it is run; leaves it as it is. */
    @Override
    public String inspect(String statement) {
        if (remembers && changesIdentities(statement)) {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new Forgetting());
            } else {
                forget();
            }
        }
        return statement;
    }

    private static boolean changesIdentities(String statement) {
        return !statement.startsWith("select")
                && statement.toLowerCase(Locale.ROOT).contains(TABLES_OF_IDENTITIES);
    }

    /** Even after a rollback: whether it has happened is not always known. */
    private final class Forgetting implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }
}
