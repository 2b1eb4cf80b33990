package io.swremu.edition.enterprise.lifecycle;

import io.swremu.platform.error.ErrorCode;
import java.util.regex.Pattern;

/** Names of instances: today's rule and the older one, by which names may be longer and have dots and underscores. */
final class InstanceName {
    /** Both rules; each with its own lengths. */
    static final String PATTERN = "^[a-z](?:-?[a-z0-9])*$|^[a-z0-9]+(?:[._-][a-z0-9]+)*$";

    private static final Pattern TODAY = Pattern.compile("[a-z](?:-?[a-z0-9])*+");
    private static final Pattern OLDER = Pattern.compile("[a-z0-9]++(?:[._-][a-z0-9]++)*+");
    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 48;
    private static final int MAX_OLDER_LENGTH = 64;

    private InstanceName() {}

    /**
     * Refuses what is no name.
     *
     * @param strict whether today's rule alone counts
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID}
     */
    static void check(String name, boolean strict) {
        int length = name.length();
        boolean today = length <= MAX_LENGTH && TODAY.matcher(name).matches();
        boolean older =
                !strict && length <= MAX_OLDER_LENGTH && OLDER.matcher(name).matches();
        if (length < MIN_LENGTH || !today && !older) {
            throw ErrorCode.PARAMETER_INVALID.toException("name");
        }
    }

    /** The name as the beginning of a host's name. */
    static String asLabel(String name) {
        return name.replaceAll("[._]", "-");
    }
}
