/** Tests of synchronization. */
@NullMarked
package io.swremu.sync;

import org.jspecify.annotations.NullMarked;
