package io.swremu.companion.api;

import org.jspecify.annotations.Nullable;

/**
 * What account is wanted.
 *
 * @param name 1 to 64 letters, digits, {@code -} and {@code _}; null: a random one
 */
public record AccountRequest(@Nullable String name) {}
