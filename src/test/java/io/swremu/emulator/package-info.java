/** Tests of the emulator's own API. */
@NullMarked
package io.swremu.emulator;

import org.jspecify.annotations.NullMarked;
