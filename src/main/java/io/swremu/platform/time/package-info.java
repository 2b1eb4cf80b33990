/** The clock of the server. */
@NullMarked
package io.swremu.platform.time;

import org.jspecify.annotations.NullMarked;
