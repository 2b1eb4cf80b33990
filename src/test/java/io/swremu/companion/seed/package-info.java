/** Tests of seeds. */
@NullMarked
package io.swremu.companion.seed;

import org.jspecify.annotations.NullMarked;
