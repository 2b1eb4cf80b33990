/** Brings the server to another state as a whole: back to that of its start, or to one that is given. */
@NullMarked
package io.swremu.companion.reset;

import org.jspecify.annotations.NullMarked;
