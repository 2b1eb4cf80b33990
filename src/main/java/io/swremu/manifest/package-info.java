/** Manifests and the blobs they need: what a repository holds, by digest. Tags come later. */
@NullMarked
package io.swremu.manifest;

import org.jspecify.annotations.NullMarked;
