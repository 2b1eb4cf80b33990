/** Tests of faults. */
@NullMarked
package io.swremu.companion.fault;

import org.jspecify.annotations.NullMarked;
