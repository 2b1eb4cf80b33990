/** Tests of the package of the same name. */
@NullMarked
package io.swremu.edition.shared.version;

import org.jspecify.annotations.NullMarked;
