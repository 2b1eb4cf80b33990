/** Deletes blobs that no manifest needs, and checks the others for damage. */
@NullMarked
package io.swremu.content.collect;

import org.jspecify.annotations.NullMarked;
