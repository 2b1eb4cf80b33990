package io.swremu.edition.shared.report;

import io.swremu.platform.error.ErrorCode;
import java.util.function.ToLongFunction;

/** What is reported on: the level of storage at the end of each day, or the sum of each day's downloads. */
enum ReportedResource {
    STORE(DayUsage::storeBytes),
    DOWNFLOW(DayUsage::downflowBytes);

    private final ToLongFunction<DayUsage> bytes;

    ReportedResource(ToLongFunction<DayUsage> bytes) {
        this.bytes = bytes;
    }

    /**
     * The resource as the path names it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if there is none of that name
     */
    static ReportedResource named(String name) {
        return switch (name) {
            case "store" -> STORE;
            case "downflow" -> DOWNFLOW;
            default -> throw ErrorCode.PARAMETER_INVALID.toException("resource_type");
        };
    }

    /** The day in the report. */
    ReportData on(DayUsage day) {
        return new ReportData(day.day().toString(), new Megabytes(bytes.applyAsLong(day)).shown());
    }
}
