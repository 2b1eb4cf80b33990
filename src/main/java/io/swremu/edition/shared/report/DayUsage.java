package io.swremu.edition.shared.report;

import java.time.LocalDate;

/**
 * What an account used on one day.
 *
 * @param day in UTC
 * @param downflowBytes bytes of blobs that were pulled on that day
 * @param storeBytes bytes stored at its end; today, now
 */
public record DayUsage(LocalDate day, long downflowBytes, long storeBytes) {}
