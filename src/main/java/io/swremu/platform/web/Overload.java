package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.sql.SQLTransientException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Tells a server that has too much to do from one that is broken: no connection to the database came free in time, or a
 * row stayed locked too long. The same request may succeed a little later, so the answer is 503 with {@code Retry-After}.
 */
public final class Overload {
    /** The value of {@code Retry-After}, in seconds. */
    public static final String RETRY_AFTER = "5";

    private Overload() {}

    /** Whether a failure, or one of its causes, comes from too much work and not from a fault. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof PessimisticLockingFailureException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof SwrException refusal && refusal.code() == ErrorCode.OVERLOADED) {
                return true;
            }
        }
        return false;
    }
}
