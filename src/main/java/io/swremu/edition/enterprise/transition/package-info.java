/** How instances and what belongs to them move from state to state by themselves. */
@NullMarked
package io.swremu.edition.enterprise.transition;

import org.jspecify.annotations.NullMarked;
