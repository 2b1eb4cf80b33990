/** Tests of agencies. */
@NullMarked
package io.swremu.agency;

import org.jspecify.annotations.NullMarked;
