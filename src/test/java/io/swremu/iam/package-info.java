/** Tests of the package of the same name. */
@NullMarked
package io.swremu.iam;

import org.jspecify.annotations.NullMarked;
