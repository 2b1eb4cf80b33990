package io.swremu.edition.shared.sharing;

import io.swremu.platform.error.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a share is valid: for ever, or until the end of a day in UTC.
 *
 * @param text {@code forever}, or the time as it was given, in UTC
 * @param expiresAt the first instant at which the share is no longer valid; empty: never
 */
record Deadline(String text, Optional<Instant> expiresAt) {
    private static final String FOREVER = "forever";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME_OF_DAY =
            "T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})";

    /** What is taken, as an expression of JSON Schema. */
    static final String PATTERN = "^(?:" + FOREVER + "|" + DAY + "(?:" + TIME_OF_DAY + ")?)$";

    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern TIME = Pattern.compile(DAY + TIME_OF_DAY);

    /**
     * Reads a deadline.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if the text is no deadline
     */
    static Deadline parse(String text) {
        try {
            if (text.equals(FOREVER)) {
                return new Deadline(text, Optional.empty());
            }
            if (DATE.matcher(text).matches()) {
                return endOf(LocalDate.parse(text), text);
            }
            if (TIME.matcher(text).matches()) {
                var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
                return endOf(
                        time.toLocalDate(),
                        text.endsWith("Z") ? text : time.toInstant().toString());
            }
        } catch (DateTimeException noSuchDay) {
            // refused below, like any other text
        }
        throw ErrorCode.PARAMETER_INVALID.toException("deadline");
    }

    private static Deadline endOf(LocalDate day, String text) {
        return new Deadline(text, Optional.of(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
