/** Tests of the package of the same name. */
@NullMarked
package io.swremu.edition.shared.quota;

import org.jspecify.annotations.NullMarked;
