/** Clears away blobs that no manifest needs, and checks those that are stored. */
@NullMarked
package io.swremu.content.collect;

import org.jspecify.annotations.NullMarked;
