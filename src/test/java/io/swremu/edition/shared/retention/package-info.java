/** Tests of retention policies. */
@NullMarked
package io.swremu.edition.shared.retention;

import org.jspecify.annotations.NullMarked;
