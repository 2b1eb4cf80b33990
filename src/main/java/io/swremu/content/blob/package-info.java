/**
 * The bytes of a registry, each blob stored under the digest of its content: uploads in chunks, reads, and deletion
 * that is safe beside uploads. Knows nothing of repositories, manifests, HTTP or the database.
 */
@NullMarked
package io.swremu.content.blob;

import org.jspecify.annotations.NullMarked;
