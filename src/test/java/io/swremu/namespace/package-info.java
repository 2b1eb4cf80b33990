/** Tests of the package of the same name. */
@NullMarked
package io.swremu.namespace;

import org.jspecify.annotations.NullMarked;
