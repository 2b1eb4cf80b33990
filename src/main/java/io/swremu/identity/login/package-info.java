/** What {@code docker login} takes: temporary, long-term and enhanced credentials, and the registry's bearer tokens. */
@NullMarked
package io.swremu.identity.login;

import org.jspecify.annotations.NullMarked;
