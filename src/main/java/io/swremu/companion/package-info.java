/** The emulator's own API, below {@code /_swr}. It may use every floor below it; only {@code app} may use it. */
@NullMarked
package io.swremu.companion;

import org.jspecify.annotations.NullMarked;
