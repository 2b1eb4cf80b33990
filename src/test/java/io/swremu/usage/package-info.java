/** Tests of what is recorded from day to day. */
@NullMarked
package io.swremu.usage;

import org.jspecify.annotations.NullMarked;
