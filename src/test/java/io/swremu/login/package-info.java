/** Tests of what {@code docker login} takes. */
@NullMarked
package io.swremu.login;

import org.jspecify.annotations.NullMarked;
