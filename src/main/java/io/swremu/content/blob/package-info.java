/**
 * The bytes of a registry, each blob stored under the digest of its content: uploads in chunks, reads, and safe
 * deletion by a garbage collector. Knows nothing of repositories, manifests, HTTP or the database.
 */
@NullMarked
package io.swremu.content.blob;

import org.jspecify.annotations.NullMarked;
