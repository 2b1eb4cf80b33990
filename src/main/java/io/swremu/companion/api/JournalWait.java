package io.swremu.companion.api;

import org.jspecify.annotations.Nullable;

/**
 * What to wait for, as it is on the wire.
 *
 * @param filter which requests; null: any
 * @param count how many, 1 to 1,000; null: 1
 * @param timeoutMs how long, in milliseconds, 0 to 60,000; null: 10,000
 */
public record JournalWait(
        @Nullable JournalFilter filter,
        @Nullable Integer count,
        @Nullable Long timeoutMs) {}
