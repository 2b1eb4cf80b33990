/**
 * The content store: blobs, manifests, tags and uploads of repositories, each known here only by its id. It checks no
 * account and no permission, and speaks no HTTP; every edition is built on it.
 */
@NullMarked
package io.swremu.content;

import org.jspecify.annotations.NullMarked;
