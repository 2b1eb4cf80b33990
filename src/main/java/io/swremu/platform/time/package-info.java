/** The clock that everything goes by, and the forms in which times are written. */
@NullMarked
package io.swremu.platform.time;

import org.jspecify.annotations.NullMarked;
