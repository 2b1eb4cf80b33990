/**
 * How much an account may have, and how much it has: one counter row for each account and registry. Features take
 * places and give them back.
 */
@NullMarked
package io.swremu.edition.shared.quota;

import org.jspecify.annotations.NullMarked;
