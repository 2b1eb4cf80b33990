/** How the server is, for those who run it. */
@NullMarked
package io.swremu.app.health;

import org.jspecify.annotations.NullMarked;
