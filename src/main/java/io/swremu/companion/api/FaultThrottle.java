package io.swremu.companion.api;

/**
 * How many requests are let through. A full bucket holds {@code requests}; it is filled again evenly, by that number in each
 * period of the emulator's clock. What finds it empty is answered with 429, and with {@code Retry-After}.
 *
 * @param requests 1 to 1,000,000
 * @param periodMs in milliseconds, 1 to 86,400,000
 */
public record FaultThrottle(int requests, long periodMs) {}
