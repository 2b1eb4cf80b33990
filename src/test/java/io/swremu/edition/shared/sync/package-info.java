/** Tests of synchronization. */
@NullMarked
package io.swremu.edition.shared.sync;

import org.jspecify.annotations.NullMarked;
