/** How much an instance holds, and how much it may. */
@NullMarked
package io.swremu.edition.enterprise.statistics;

import org.jspecify.annotations.NullMarked;
