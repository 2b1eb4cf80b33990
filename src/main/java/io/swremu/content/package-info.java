/**
 * The content store: blobs, manifests, tags and uploads of repositories, each known here only by its id. It knows no
 * account, no permission and no HTTP. Every edition is built on it.
 */
@NullMarked
package io.swremu.content;

import org.jspecify.annotations.NullMarked;
