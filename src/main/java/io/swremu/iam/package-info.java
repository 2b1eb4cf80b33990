/** Who is calling. */
@NullMarked
package io.swremu.iam;

import org.jspecify.annotations.NullMarked;
