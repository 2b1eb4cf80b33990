package io.swremu.companion.api;

/**
 * Which byte of an answer is changed: all its bits are flipped. Headers stay, and with them length and digest. A shorter
 * answer stays as it is.
 *
 * @param offset the place of the byte in the body, from 0
 */
public record FaultCorruption(long offset) {}
