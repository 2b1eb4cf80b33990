/** Uploads of blobs, in one request or in chunks. */
@NullMarked
package io.swremu.content.upload;

import org.jspecify.annotations.NullMarked;
