/** Permission levels and the entries that give them to users. */
@NullMarked
package io.swremu.access;

import org.jspecify.annotations.NullMarked;
