/** Tests of the journal. */
@NullMarked
package io.swremu.companion.journal;

import org.jspecify.annotations.NullMarked;
