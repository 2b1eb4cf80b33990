package io.swremu.edition.shared.report;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A day in the answer of ShowDomainResourceReports.
 *
 * @param date of UTC, {@code yyyy-MM-dd}
 * @param value MB, with two decimals
 */
record ReportData(
        @Schema(example = "2026-03-04") String date,
        @Schema(example = "2.0") double value) {}
