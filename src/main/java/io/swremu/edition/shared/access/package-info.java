/** Permission levels and the entries that give them to users. */
@NullMarked
package io.swremu.edition.shared.access;

import org.jspecify.annotations.NullMarked;
