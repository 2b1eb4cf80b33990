package io.swremu.edition.shared.harboradapter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How many rows the largest result of a query has had, since it was last asked. */
final class LargestResult implements BeanPostProcessor {
    private final AtomicLong largest = new AtomicLong();

    /** The rows of the largest result; the next count begins at 0. */
    long reset() {
        return largest.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return proxy(Connection.class, super.getConnection(), LargestResult.this::statement);
                    }
                }
                : bean;
    }

    private Object statement(String method, Object made) {
        return made instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, (call, answer) -> result(answer))
                : made;
    }

    private Object result(Object made) {
        if (!(made instanceof ResultSet rows)) {
            return made;
        }
        var count = new AtomicInteger();
        return proxy(ResultSet.class, rows, (method, answer) -> {
            if (method.equals("next") && Boolean.TRUE.equals(answer)) {
                largest.accumulateAndGet(count.incrementAndGet(), Math::max);
            }
            return answer;
        });
    }

    private static <T> T proxy(Class<T> type, T target, BiFunction<String, Object, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                LargestResult.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer == null ? null : answers.apply(method.getName(), answer);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                }));
    }
}
