@NullMarked
package io.swremu.edition.enterprise;

import org.jspecify.annotations.NullMarked;
