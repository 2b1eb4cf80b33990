package io.swremu.edition.enterprise.artifact;

import io.swremu.platform.time.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of artifacts and tags as Harbor writes them: in milliseconds, and in year 1 for what has not happened. */
final class PullTime {
    private static final String NEVER = "0001-01-01T00:00:00.000Z";

    private PullTime() {}

    static String of(@Nullable Instant time) {
        return time == null ? NEVER : Times.MILLISECONDS.format(time);
    }
}
