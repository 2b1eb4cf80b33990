/** Keeps the newest requests and answers, so that a test can see what its program has sent. */
@NullMarked
package io.swremu.companion.journal;

import org.jspecify.annotations.NullMarked;
