/** Tests of identities and credentials. */
@NullMarked
package io.swremu.identity;

import org.jspecify.annotations.NullMarked;
