/** The emulator's own API, below {@code /_swr}. It may know everything; nothing else knows it. */
@NullMarked
package io.swremu.companion;

import org.jspecify.annotations.NullMarked;
