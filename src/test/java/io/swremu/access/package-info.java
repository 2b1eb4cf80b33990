/** Tests of permissions. */
@NullMarked
package io.swremu.access;

import org.jspecify.annotations.NullMarked;
