/** Tests of retention policies. */
@NullMarked
package io.swremu.retention;

import org.jspecify.annotations.NullMarked;
