/** Tests of background work at once. */
@NullMarked
package io.swremu.companion.job;

import org.jspecify.annotations.NullMarked;
