/** Synchronization: images that are copied into another region, by rules or on demand. */
@NullMarked
package io.swremu.edition.shared.sync;

import org.jspecify.annotations.NullMarked;
