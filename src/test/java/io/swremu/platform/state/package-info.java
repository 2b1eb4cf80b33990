/** Tests of the replacement of the state. */
@NullMarked
package io.swremu.platform.state;

import org.jspecify.annotations.NullMarked;
