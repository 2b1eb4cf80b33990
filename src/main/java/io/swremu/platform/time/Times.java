package io.swremu.platform.time;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** The forms in which the service writes times, all in UTC. */
public final class Times {
    /** As few digits after the point as do, six at most: {@code 2026-03-04T05:06:07.08091Z}. */
    public static final DateTimeFormatter SHORT = utc(new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter());

    /** {@code 2026-03-04T05:06:07.080Z} */
    public static final DateTimeFormatter MILLISECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    /** {@code 2026-03-04T05:06:07.080910Z} */
    public static final DateTimeFormatter MICROSECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** {@code 2026-03-04 05:06:07.080910}, without a zone */
    public static final DateTimeFormatter SPACED = utc("uuuu-MM-dd HH:mm:ss.SSSSSS");

    /** {@code 20260304T050607Z}, as requests are signed with; dates that there are not cannot be read */
    public static final DateTimeFormatter BASIC = utc("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    private static DateTimeFormatter utc(String pattern) {
        return utc(DateTimeFormatter.ofPattern(pattern));
    }

    private static DateTimeFormatter utc(DateTimeFormatter format) {
        return format.withZone(ZoneOffset.UTC);
    }
}
