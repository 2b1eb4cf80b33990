package io.swremu.edition.shared.report;

/** Bytes as the figures show them: in units of 2^20, with two decimals. The service publishes no unit. */
record Megabytes(long bytes) {
    private static final double UNIT = 1 << 20;

    /** The number that is shown, half a hundredth rounded up. */
    double shown() {
        return Math.round(bytes * 100 / UNIT) / 100.0;
    }
}
