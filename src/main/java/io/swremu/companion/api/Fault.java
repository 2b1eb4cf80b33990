package io.swremu.companion.api;

import java.time.Instant;

/**
 * A rule that was added, and what has come of it.
 *
 * @param id names the rule
 * @param rule what was asked for; what was left out has its default
 * @param calls how many requests were of the kind that the rule is for, whether or not it was their turn
 * @param hits how many of them it was applied to
 * @param active whether it may still be applied: not used up, and not ended
 * @param created when it was added, by the emulator's clock
 */
public record Fault(String id, FaultRule rule, long calls, long hits, boolean active, Instant created) {}
