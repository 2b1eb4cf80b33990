/** Tests of agencies. */
@NullMarked
package io.swremu.edition.shared.agency;

import org.jspecify.annotations.NullMarked;
