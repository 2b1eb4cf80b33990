/** Tests of permissions. */
@NullMarked
package io.swremu.edition.shared.access;

import org.jspecify.annotations.NullMarked;
