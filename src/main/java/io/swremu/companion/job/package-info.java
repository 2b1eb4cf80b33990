/** Background work at once, when a test wants it. */
@NullMarked
package io.swremu.companion.job;

import org.jspecify.annotations.NullMarked;
