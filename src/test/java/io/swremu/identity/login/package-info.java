/** Tests of what {@code docker login} takes. */
@NullMarked
package io.swremu.identity.login;

import org.jspecify.annotations.NullMarked;
