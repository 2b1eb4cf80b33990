/** Tests of the reset. */
@NullMarked
package io.swremu.companion.reset;

import org.jspecify.annotations.NullMarked;
