/** Tests of how callers are found. */
@NullMarked
package io.swremu.identity.caller;

import org.jspecify.annotations.NullMarked;
