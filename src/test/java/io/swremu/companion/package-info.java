/** Tests of the emulator's own API. */
@NullMarked
package io.swremu.companion;

import org.jspecify.annotations.NullMarked;
