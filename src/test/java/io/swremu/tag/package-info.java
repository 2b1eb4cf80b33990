/** Tests of tags. */
@NullMarked
package io.swremu.tag;

import org.jspecify.annotations.NullMarked;
