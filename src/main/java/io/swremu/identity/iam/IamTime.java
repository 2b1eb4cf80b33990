package io.swremu.identity.iam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as IAM prints them: UTC, always six digits after the point. */
final class IamTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private IamTime() {}

    static String text(Instant time) {
        return FORMAT.format(time);
    }
}
