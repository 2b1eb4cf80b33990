/**
 * The bytes of a registry, each blob under the digest of its content: uploads in parts, reads, and what a garbage
 * collector needs to remove a blob safely. Knows nothing of repositories, manifests, HTTP or the database.
 */
@NullMarked
package io.swremu.content.blob;

import org.jspecify.annotations.NullMarked;
