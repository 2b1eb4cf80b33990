/** Sharing: repositories that other accounts may pull from, until a day. */
@NullMarked
package io.swremu.edition.shared.sharing;

import org.jspecify.annotations.NullMarked;
