/** Tests of sharing. */
@NullMarked
package io.swremu.edition.shared.sharing;

import org.jspecify.annotations.NullMarked;
