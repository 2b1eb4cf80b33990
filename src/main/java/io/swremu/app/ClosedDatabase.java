package io.swremu.app;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections are of no use any more. H2 closes its database when it cannot write, because the disk is
 * full for instance. A new connection opens it again; without this the pool would keep the old ones for ever, since it
 * knows only the states of the SQL standard.
 */
public class ClosedDatabase implements SQLExceptionOverride {
    private static final int GENERAL_ERROR = 50000;
    private static final int OBJECT_CLOSED = 90007;
    private static final int IO_EXCEPTION = 90028;
    private static final int FILE_CORRUPTED = 90030;
    private static final int IO_EXCEPTION_WITH_FILE = 90031;
    private static final int CONNECTION_BROKEN = 90067;
    private static final int DATABASE_IS_CLOSED = 90098;
    private static final int DATABASE_CALLED_AT_SHUTDOWN = 90121;

    private static final Set<Integer> LOST = Set.of(
            GENERAL_ERROR,
            OBJECT_CLOSED,
            IO_EXCEPTION,
            FILE_CORRUPTED,
            IO_EXCEPTION_WITH_FILE,
            CONNECTION_BROKEN,
            DATABASE_IS_CLOSED,
            DATABASE_CALLED_AT_SHUTDOWN);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return LOST.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
