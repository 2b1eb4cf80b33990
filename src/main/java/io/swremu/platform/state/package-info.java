/** The emulator's state as a whole: who is at work in it, and how it is replaced by another one. */
@NullMarked
package io.swremu.platform.state;

import org.jspecify.annotations.NullMarked;
