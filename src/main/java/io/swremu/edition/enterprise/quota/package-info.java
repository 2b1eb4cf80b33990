/** How much of each kind an instance may hold. */
@NullMarked
package io.swremu.edition.enterprise.quota;

import org.jspecify.annotations.NullMarked;
