/** Tests of triggers. */
@NullMarked
package io.swremu.trigger;

import org.jspecify.annotations.NullMarked;
