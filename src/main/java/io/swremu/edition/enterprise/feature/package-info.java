/** Which features there are. */
@NullMarked
package io.swremu.edition.enterprise.feature;

import org.jspecify.annotations.NullMarked;
