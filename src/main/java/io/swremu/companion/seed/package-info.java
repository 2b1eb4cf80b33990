/** Seeds: documents that describe a state of the server, how they are read, checked and stored, and written from what is there. */
@NullMarked
package io.swremu.companion.seed;

import org.jspecify.annotations.NullMarked;
