/** Tests of the package of the same name. */
@NullMarked
package io.swremu.quota;

import org.jspecify.annotations.NullMarked;
