/** Tests of the clock in the hands of a test. */
@NullMarked
package io.swremu.companion.clock;

import org.jspecify.annotations.NullMarked;
