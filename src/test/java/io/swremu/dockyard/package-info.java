/** Tests of the older paths. */
@NullMarked
package io.swremu.dockyard;

import org.jspecify.annotations.NullMarked;
