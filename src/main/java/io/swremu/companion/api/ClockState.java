package io.swremu.companion.api;

import java.time.Instant;

/**
 * What the emulator's clock shows.
 *
 * @param time the time, to the microsecond
 * @param frozen whether it stands still
 * @param offsetMs by how many milliseconds it is ahead of the machine's clock; negative if it is behind
 */
public record ClockState(Instant time, boolean frozen, long offsetMs) {}
