/** How the process is configured, starts, tells that it is ready, and where it keeps its rows. */
@NullMarked
package io.swremu.server;

import org.jspecify.annotations.NullMarked;
