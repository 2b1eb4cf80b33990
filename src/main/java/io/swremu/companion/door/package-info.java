/** Who may use the emulator's own API, whether it is there at all, and what the server says of itself. */
@NullMarked
package io.swremu.companion.door;

import org.jspecify.annotations.NullMarked;
