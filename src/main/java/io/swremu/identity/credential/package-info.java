/** Access keys, tokens and the identities from the configuration. */
@NullMarked
package io.swremu.identity.credential;

import org.jspecify.annotations.NullMarked;
