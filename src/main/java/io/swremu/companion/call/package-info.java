/** What faults and the journal look at in a request. */
@NullMarked
package io.swremu.companion.call;

import org.jspecify.annotations.NullMarked;
