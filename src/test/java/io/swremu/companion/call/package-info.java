/** Tests of what is looked at in a request. */
@NullMarked
package io.swremu.companion.call;

import org.jspecify.annotations.NullMarked;
