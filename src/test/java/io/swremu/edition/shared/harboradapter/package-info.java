/** Tests of the older paths. */
@NullMarked
package io.swremu.edition.shared.harboradapter;

import org.jspecify.annotations.NullMarked;
