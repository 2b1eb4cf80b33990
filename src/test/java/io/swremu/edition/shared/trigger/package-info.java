/** Tests of triggers. */
@NullMarked
package io.swremu.edition.shared.trigger;

import org.jspecify.annotations.NullMarked;
