/** Tests of snapshots. */
@NullMarked
package io.swremu.companion.snapshot;

import org.jspecify.annotations.NullMarked;
