/**
 * The content store: blobs, manifests, tags and uploads of a repository that is known here by its id alone. It knows
 * no account, no permission and no HTTP; every edition stands on it.
 */
@NullMarked
package io.swremu.content;

import org.jspecify.annotations.NullMarked;
