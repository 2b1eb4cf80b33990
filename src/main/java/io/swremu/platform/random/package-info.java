/** Random ids and secrets, all from one source, so that it can be replaced as a whole. */
@NullMarked
package io.swremu.platform.random;

import org.jspecify.annotations.NullMarked;
