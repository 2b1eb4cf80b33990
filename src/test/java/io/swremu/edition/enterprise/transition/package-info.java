@NullMarked
package io.swremu.edition.enterprise.transition;

import org.jspecify.annotations.NullMarked;
