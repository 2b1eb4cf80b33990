package io.swremu.edition.shared.harboradapter;

import io.swremu.testing.WatchedJdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** How many rows the largest result of a query has had, since it was last asked. */
final class LargestResult implements BeanPostProcessor {
    private final AtomicLong largest = new AtomicLong();

    /** The rows of the largest result; the next count begins at 0. */
    long reset() {
        return largest.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return WatchedJdbc.around(
                bean, connection -> watched(Connection.class, connection, LargestResult.this::statement));
    }

    private Object statement(String method, Object made) {
        return made instanceof PreparedStatement statement
                ? watched(PreparedStatement.class, statement, (call, answer) -> result(answer))
                : made;
    }

    private Object result(Object made) {
        if (!(made instanceof ResultSet rows)) {
            return made;
        }
        var count = new AtomicInteger();
        return watched(ResultSet.class, rows, (method, answer) -> {
            if (method.equals("next") && Boolean.TRUE.equals(answer)) {
                largest.accumulateAndGet(count.incrementAndGet(), Math::max);
            }
            return answer;
        });
    }

    private static <T> T watched(Class<T> type, T target, BiFunction<String, Object, Object> answers) {
        return WatchedJdbc.proxy(type, (proxy, method, arguments) -> {
            Object answer = WatchedJdbc.call(target, method, arguments);
            return answer == null ? null : answers.apply(method.getName(), answer);
        });
    }
}
