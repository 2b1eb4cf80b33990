/** Lets requests fail on purpose, by rules that tests add. Without a rule a request does not notice. */
@NullMarked
package io.swremu.companion.fault;

import org.jspecify.annotations.NullMarked;
