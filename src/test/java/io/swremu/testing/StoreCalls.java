package io.swremu.testing;

import io.swremu.content.blob.BlobStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what a server asks of its database and of its blob store, but for the scheduler's own rows. A part of the server: see {@link RunningServer#beside}. */
public final class StoreCalls implements BeanPostProcessor {
    private static final Set<String> FILE_WRITES =
            Set.of("append", "finish", "put", "touch", "cancel", "delete", "deleteIfUnusedSince", "expireUploads");

    private final AtomicInteger transactions = new AtomicInteger();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<String> fileWrites = new CopyOnWriteArrayList<>();
    private final List<String> fileWritesInTransactions = new CopyOnWriteArrayList<>();

    /**
     * What was asked for while something was done.
     *
     * @param transactions that were begun and ended
     * @param statements of SQL
     * @param fileWrites the methods of the blob store that change files
     * @param inTransactions those of them that were called within a transaction
     */
    public record Calls(
            int transactions, List<String> statements, List<String> fileWrites, List<String> inTransactions) {
        /** The statements that change rows, or lock them. */
        public List<String> changes() {
            return statements.stream()
                    .map(statement -> statement.strip().toLowerCase(Locale.ROOT))
                    .filter(statement -> !statement.startsWith("select") || statement.contains("for update"))
                    .toList();
        }
    }

    /** What is asked for while something is done, by all threads. */
    public Calls during(Runnable work) {
        int before = transactions.get();
        int statementsBefore = statements.size();
        int writesBefore = fileWrites.size();
        int insideBefore = fileWritesInTransactions.size();
        work.run();
        return new Calls(
                transactions.get() - before,
                rest(statements, statementsBefore),
                rest(fileWrites, writesBefore),
                rest(fileWritesInTransactions, insideBefore));
    }

    private static List<String> rest(List<String> all, int from) {
        return List.copyOf(new ArrayList<>(all).subList(from, all.size()));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof BlobStore store ? counted(store) : WatchedJdbc.around(bean, this::counted);
    }

    private BlobStore counted(BlobStore store) {
        return WatchedJdbc.proxy(BlobStore.class, (proxy, method, arguments) -> {
            if (FILE_WRITES.contains(method.getName())) {
                fileWrites.add(method.getName());
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    fileWritesInTransactions.add(method.getName());
                }
            }
            return WatchedJdbc.call(store, method, arguments);
        });
    }

    private Connection counted(Connection connection) {
        return WatchedJdbc.proxy(Connection.class, (proxy, method, arguments) -> {
            boolean ends = method.getName().equals("commit")
                    || method.getName().equals("rollback") && (arguments == null || arguments.length == 0);
            if (ends) {
                transactions.incrementAndGet();
            }
            Object result = WatchedJdbc.call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? counted(statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement counted(PreparedStatement statement, String sql) {
        return WatchedJdbc.proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && !sql.contains("scheduled_tasks")) {
                statements.add(sql);
            }
            return WatchedJdbc.call(statement, method, arguments);
        });
    }
}
