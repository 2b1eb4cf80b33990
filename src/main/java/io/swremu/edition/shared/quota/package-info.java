/** How much an account may have and has: a counter row per account and region. Counts nothing itself; features take and return places. */
@NullMarked
package io.swremu.edition.shared.quota;

import org.jspecify.annotations.NullMarked;
