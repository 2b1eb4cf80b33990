package io.swremu.edition.shared.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as it was recorded.
 *
 * @param storeBytes null if the server was not running when this is recorded
 */
record RecordedDay(
        LocalDate day, long downflowBytes, @Nullable Long storeBytes) {}
