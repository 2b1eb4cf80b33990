/** The emulator's own API, below {@code /_swr}: what tests want and the real service does not have. */
@NullMarked
package io.swremu.emulator;

import org.jspecify.annotations.NullMarked;
