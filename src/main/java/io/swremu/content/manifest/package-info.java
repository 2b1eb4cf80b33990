/** Manifests and the blobs they need: what a repository holds, by digest. Tags come later. */
@NullMarked
package io.swremu.content.manifest;

import org.jspecify.annotations.NullMarked;
