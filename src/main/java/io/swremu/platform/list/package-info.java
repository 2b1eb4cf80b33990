/** Lists: their parameters, paging by offset or marker, and sorting. */
@NullMarked
package io.swremu.platform.list;

import org.jspecify.annotations.NullMarked;
