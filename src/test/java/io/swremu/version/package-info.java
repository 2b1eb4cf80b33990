/** Tests of the package of the same name. */
@NullMarked
package io.swremu.version;

import org.jspecify.annotations.NullMarked;
