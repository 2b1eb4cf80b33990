/** A client of the emulator's own API, and what other clients need to reach the emulator: endpoint, keys, registry login. */
@NullMarked
package io.swremu.client;

import org.jspecify.annotations.NullMarked;
