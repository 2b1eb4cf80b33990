/** Organizations: who owns a name. Knows nothing of images. */
@NullMarked
package io.swremu.edition.shared.namespace;

import org.jspecify.annotations.NullMarked;
