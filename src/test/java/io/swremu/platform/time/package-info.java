/** Tests of the clock. */
@NullMarked
package io.swremu.platform.time;

import org.jspecify.annotations.NullMarked;
