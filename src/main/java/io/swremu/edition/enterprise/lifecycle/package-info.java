/** How instances come to be and go. */
@NullMarked
package io.swremu.edition.enterprise.lifecycle;

import org.jspecify.annotations.NullMarked;
