/** Uploads of blobs, in one piece or in chunks. */
@NullMarked
package io.swremu.content.upload;

import org.jspecify.annotations.NullMarked;
