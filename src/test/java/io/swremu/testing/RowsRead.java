package io.swremu.testing;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts how many rows the statements of transactions look at, on H2: each is first explained with its own parameters, and
 * what that changes is undone. Rows that an index leads past do not count.
 */
public final class RowsRead implements BeanPostProcessor {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final AtomicLong count = new AtomicLong();
    private volatile boolean on;

    /** How many rows are looked at while something is done, by all. */
    public long during(Runnable work) {
        long before = count.get();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return count.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return WatchedJdbc.around(bean, this::counting);
    }

    private Connection counting(Connection connection) {
        return WatchedJdbc.proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = WatchedJdbc.call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? counting(connection, statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement counting(Connection connection, PreparedStatement statement, String sql) {
        var parameters = new ArrayList<Object[]>();
        var setters = new ArrayList<Method>();
        return WatchedJdbc.proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                setters.add(method);
                parameters.add(arguments);
            } else if (on && method.getName().startsWith("execute") && !connection.getAutoCommit()) {
                count(connection, sql, setters, parameters);
            }
            return WatchedJdbc.call(statement, method, arguments);
        });
    }

    private void count(Connection connection, String sql, List<Method> setters, List<Object[]> parameters)
            throws Throwable {
        var before = connection.setSavepoint();
        try (var explained = connection.prepareStatement("explain analyze " + sql)) {
            for (int i = 0; i < setters.size(); i++) {
                WatchedJdbc.call(explained, setters.get(i), parameters.get(i));
            }
            try (var plan = explained.executeQuery()) {
                plan.next();
                SCANNED.matcher(plan.getString(1))
                        .results()
                        .forEach(scan -> count.addAndGet(Long.parseLong(scan.group(1))));
            }
        } finally {
            connection.rollback(before);
        }
    }
}
