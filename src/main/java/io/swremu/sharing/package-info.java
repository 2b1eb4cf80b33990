/** Sharing: repositories that other accounts may pull from, until a day. */
@NullMarked
package io.swremu.sharing;

import org.jspecify.annotations.NullMarked;
