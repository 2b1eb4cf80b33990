/** Tests of identities and credentials. */
@NullMarked
package io.swremu.iam;

import org.jspecify.annotations.NullMarked;
