package io.swremu.companion.journal;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.call.Call;
import io.swremu.companion.call.PathGlob;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A filter that has been checked. */
final class JournalSearch {
    private static final int MAX_LIMIT = 1000;
    private static final int USUAL_LIMIT = 100;

    private final JournalFilter filter;
    private final @Nullable PathGlob path;

    /**
     * Reads a filter.
     *
     * @throws InvalidInputException that names the field and what is allowed
     */
    JournalSearch(JournalFilter filter) {
        this.filter = filter;
        this.path = filter.path() == null ? null : PathGlob.of(filter.path(), "path");
        if (limit() < 1 || limit() > MAX_LIMIT) {
            throw new InvalidInputException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** How many entries are wanted. */
    int limit() {
        return Objects.requireNonNullElse(filter.limit(), USUAL_LIMIT);
    }

    boolean matches(long number, Recorded entry) {
        Call call = entry.call();
        return isOrNull(filter.operation(), call.operation())
                && isOrNull(filter.method(), call.method())
                && isOrNull(filter.status(), entry.status())
                && isOrNull(filter.account(), call.account())
                && isOrNull(filter.surface(), call.surface())
                && (filter.since() == null || !entry.time().isBefore(filter.since()))
                && (filter.after() == null || number > filter.after())
                && (path == null || path.matches(call.path()));
    }

    private static boolean isOrNull(@Nullable Object wanted, Object value) {
        return wanted == null || wanted.equals(value);
    }
}
