/** Tests of sharing. */
@NullMarked
package io.swremu.sharing;

import org.jspecify.annotations.NullMarked;
