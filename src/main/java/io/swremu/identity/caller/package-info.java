/** Finds the caller of a request from its credentials. */
@NullMarked
package io.swremu.identity.caller;

import org.jspecify.annotations.NullMarked;
