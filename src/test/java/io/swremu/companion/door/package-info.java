/** Tests of who may use the emulator's own API, and whether it is there. */
@NullMarked
package io.swremu.companion.door;

import org.jspecify.annotations.NullMarked;
