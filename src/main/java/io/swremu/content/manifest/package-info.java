/** Manifests and the blobs they need. Tags are built on this package. */
@NullMarked
package io.swremu.content.manifest;

import org.jspecify.annotations.NullMarked;
