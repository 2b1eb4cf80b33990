/** Tests of the package of the same name. */
@NullMarked
package io.swremu.edition.shared.namespace;

import org.jspecify.annotations.NullMarked;
